<?php

namespace App\Services;

use Illuminate\Support\Arr;
use Illuminate\Support\Facades\Http;

class EgnyteSignIn
{
    public function __construct(private string $key, private string $secret)
    {
    }

    public function url(string $domain, string $state): string
    {
        return $this->endpoint($domain) . '?' . Arr::query($this->common() + [
            'response_type' => 'code',
            'scope' => 'Egnyte.filesystem',
            'state' => $state,
        ]);
    }

    public function redeem(string $domain, string $code): string
    {
        return Http::asForm()->post($this->endpoint($domain), $this->common() + [
            'client_secret' => $this->secret,
            'grant_type' => 'authorization_code',
            'code' => $code,
        ])->json('access_token');
    }

    private function common(): array
    {
        return ['client_id' => $this->key, 'redirect_uri' => route('egnyte.back')];
    }

    private function endpoint(string $domain): string
    {
        return "https://{$domain}.egnyte.com/puboauth/token";
    }
}
