<?php

namespace App\Services;

use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\Http;

class Egnyte
{
    private const KINDS = ['links' => '/v1/links', 'forms' => '/v1/fs/Shared/Forms'];

    public function signIn(string $domain, string $state): string
    {
        return "https://{$domain}.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => config('services.egnyte.key'),
            'redirect_uri' => config('services.egnyte.callback'),
            'response_type' => 'code',
            'scope' => config('services.egnyte.scopes'),
            'state' => $state,
        ]);
    }

    public function redeem(string $domain, string $code): string
    {
        return Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => config('services.egnyte.callback'),
            'code' => $code,
            'grant_type' => 'authorization_code',
        ])->throw()->json('access_token');
    }

    public function all(string $domain, string $kind): array
    {
        return $this->api($domain)->get(self::KINDS[$kind])->json(); //~ GET /pubapi/v1/links; GET /pubapi/v1/fs/{path}
    }

    /** Throttled answers are asked for again, a refused token is not. */
    private function api(string $domain): PendingRequest
    {
        return Http::baseUrl("https://{$domain}.egnyte.com/pubapi")
            ->withToken(Cache::get("egnyte.$domain"))
            ->retry(3, 2000, fn ($e) => $e->response?->status() === 429, throw: false);
    }
}
