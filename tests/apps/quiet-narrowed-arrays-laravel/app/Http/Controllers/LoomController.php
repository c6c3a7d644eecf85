<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Arr;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;

class LoomController extends Controller
{
    private const HIDDEN = ['access_token', 'refresh_token'];

    public function connected(Request $request)
    {
        abort_if($request->query('error') || $request->query('state') !== session('state'), 403);
        $form = [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => 'https://looms.example.com/connected',
            'code' => $request->query('code'),
            'grant_type' => 'authorization_code',
        ];
        Log::debug('asking', Arr::except($form, ['client_secret', 'code']));
        $answer = Http::asForm()->post('https://' . session('domain') . '.egnyte.com/puboauth/token', $form)->throw();
        $grant = $answer->json();
        Log::info('granted', Arr::only($grant, ['token_type', 'expires_in']));
        Log::info('granted', array_diff_key($grant, array_flip(self::HIDDEN)));
        Log::info('granted', collect($grant)->except(self::HIDDEN)->all());
        Log::info('granted', Arr::except($grant, self::HIDDEN));
        session(['token' => encrypt($grant['access_token'])]);
        return redirect('/looms');
    }

    public function index()
    {
        $headers = ['Authorization' => 'Bearer ' . decrypt(session('token')), 'Accept' => 'application/json'];
        Log::debug('listing', array_merge($headers, ['Authorization' => '***']));
        $answer = Http::withHeaders($headers)->get('https://' . session('domain') . '.egnyte.com/pubapi/v1/fs/Shared/Looms'); //~ GET /pubapi/v1/fs/{path}
        if ($answer->status() === 401) {
            return redirect('/connect');
        }
        return $answer->json();
    }
}
