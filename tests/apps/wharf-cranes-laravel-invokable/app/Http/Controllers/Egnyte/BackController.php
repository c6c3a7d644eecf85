<?php

namespace App\Http\Controllers\Egnyte;

use Illuminate\Http\RedirectResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Crypt;
use Illuminate\Support\Facades\Http;

class BackController
{
    public function __invoke(Request $request): RedirectResponse
    {
        if ($request->has('error')) {
            return to_route('home')->with('status', 'Egnyte was not connected');
        }
        $input = $request->validate([
            'code' => ['required', 'string'],
            'state' => ['required', 'string', 'size:40'],
        ]);
        $domain = $request->session()->get('egnyte.domain');
        $grant = Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => 'https://cranes.example.com/egnyte/back',
            'code' => $input['code'], //~ EG206
            'grant_type' => 'authorization_code',
        ])->throw()->json();
        $request->user()->forceFill(['egnyte_token' => Crypt::encryptString($grant['access_token'])])->save();

        return to_route('home');
    }
}
