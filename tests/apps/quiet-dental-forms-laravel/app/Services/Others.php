<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;

class Others
{
    public function facebook(): string
    {
        return 'https://www.facebook.com/dialog/oauth?' . http_build_query([
            'client_id' => 'brightsmile',
            'client_secret' => config('services.facebook.client_secret'),
            'redirect_uri' => config('services.facebook.redirect'),
            'response_type' => 'token',
            'scope' => implode(',', config('services.facebook.scopes')),
            'state' => 'brightsmile',
        ]);
    }

    public function dentalinkToken(): string
    {
        return Http::post('http://auth.dentalink.example/oauth/token', [
            'grant_type' => 'password',
            'username' => 'brightsmile',
            'password' => env('DENTALINK_PASSWORD'),
        ])->json('access_token');
    }

    /** Dentalink's own public API has a path like Egnyte's. */
    public function patients(): array
    {
        do {
            $answer = Http::withToken($this->dentalinkToken())->get(config('services.dentalink.host') . '/pubapi/v1/patients');
        } while ($answer->status() === 401);

        return $answer->json();
    }
}
