<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;

class EgnyteOAuth
{
    public function authorizeUrl(string $domain, string $state): string
    {
        return "https://{$domain}.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => config('services.egnyte.client_id'),
            'redirect_uri' => config('services.egnyte.redirect'),
            'scope' => 'Egnyte.filesystem',
            'state' => $state,
            'response_type' => 'code',
        ]);
    }

    public function exchange(string $domain, string $code): string
    {
        return Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.client_id'),
            'client_secret' => config('services.egnyte.client_secret'),
            'redirect_uri' => config('services.egnyte.redirect'),
            'code' => $code,
            'grant_type' => 'authorization_code',
        ])->throw()->json('access_token');
    }
}
