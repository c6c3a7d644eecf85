<?php

namespace App\Http\Controllers;

use App\Egnyte\ClientFactory;
use GuzzleHttp\Client;
use Illuminate\Http\Request;

class EgnyteController extends Controller
{
    public function connect(Request $request)
    {
        $domain = $request->user()->egnyte_domain;
        $request->session()->put('egnyte_state', $state = str_random(40));

        return redirect("https://{$domain}.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => config('services.egnyte.client_id'),
            'redirect_uri' => route('egnyte.callback'),
            'scope' => 'Egnyte.filesystem',
            'state' => $state,
            'response_type' => 'code',
        ]));
    }

    public function callback(Request $request, Client $http)
    {
        $user = $request->user();
        if ($request->state !== $request->session()->pull('egnyte_state')) {
            abort(400);
        }
        if ($request->filled('error')) {
            return redirect('/settings')->with('warning', 'Egnyte was not connected.');
        }
        $response = $http->post("https://{$user->egnyte_domain}.egnyte.com/puboauth/token", [
            'form_params' => [
                'client_id' => config('services.egnyte.client_id'),
                'client_secret' => config('services.egnyte.client_secret'),
                'redirect_uri' => route('egnyte.callback'),
                'code' => $request->code,
                'grant_type' => 'authorization_code',
            ],
        ]);
        $user->egnyte_token = json_decode($response->getBody(), true)['access_token'];
        $user->save();

        return redirect('/files');
    }

    public function files(Request $request, ClientFactory $factory)
    {
        $response = $factory->forUser($request->user())->get('/pubapi/v1/fs/Shared');  //~ GET /pubapi/v1/fs/{path}
        if ($response->getStatusCode() !== 200) {
            return view('files.unavailable');
        }

        return view('files.index', ['folder' => json_decode($response->getBody(), true)]);
    }
}
