<?php

namespace App\Http\Controllers\Egnyte;

use Illuminate\Http\RedirectResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Str;

class ConnectController
{
    public function __invoke(Request $request, string $domain): RedirectResponse
    {
        $request->session()->put('egnyte', ['state' => $state = Str::random(40), 'domain' => $domain]);

        return redirect()->away("https://{$domain}.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => config('services.egnyte.key'),
            'redirect_uri' => 'https://cranes.example.com/egnyte/back',
            'response_type' => 'code',
            'scope' => 'Egnyte.filesystem',
            'state' => $state,
        ]));
    }
}
