<?php

namespace App\Http\Controllers;

use GuzzleHttp\Exception\ClientException;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Crypt;
use Illuminate\Support\Facades\Http;
use Laravel\Socialite\Facades\Socialite;

class ConnectController extends Controller
{
    public function start(Request $request)
    {
        $request->session()->put('domain', $request->input('domain'));

        return Socialite::driver('egnyte')->on($request->input('domain'))
            ->setScopes(config('services.egnyte.scopes'))
            ->redirect();
    }

    public function back(Request $request)
    {
        if ($request->has('error')) {
            return redirect('/')->with('message', 'Egnyte was not connected.');
        }
        try {
            $user = Socialite::driver('egnyte')->on($request->session()->get('domain'))->user();
        } catch (ClientException $e) {
            if ($e->getResponse()->getStatusCode() === 401) {
                return redirect('/connect');
            }
            throw $e;
        }
        $request->user()->update(['egnyte_token' => Crypt::encryptString($user->token)]);

        return redirect('/labels');
    }

    public function labels(Request $request)
    {
        return $this->ask($request, 'get', '/fs/Shared/Labels');  //~ GET /pubapi/v1/fs/{path}
    }

    public function share(Request $request)
    {
        return $this->ask($request, 'post', '/links', ['path' => $request->input('path'), 'type' => 'file', 'accessibility' => 'anyone']);  //~ POST /pubapi/v1/links
    }

    private function ask(Request $request, string $method, string $path, array $body = [])
    {
        $answer = Http::withToken(Crypt::decryptString($request->user()->egnyte_token))
            ->baseUrl('https://' . $request->user()->egnyte_domain . '.egnyte.com/pubapi/v1')
            ->$method($path, $body);
        if ($answer->status() === 401) {
            return redirect('/connect');
        }
        if ($answer->status() === 429 || $answer->header('Retry-After')) {
            return response('Try again later.', 503);
        }

        return $answer->json();
    }
}
