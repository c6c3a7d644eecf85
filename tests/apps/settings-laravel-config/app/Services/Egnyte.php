<?php

namespace App\Services;

use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;

class Egnyte
{
    public function __construct(private array $config)
    {
    }

    public function authorizeUrl(string $state): string
    {
        return 'https://' . $this->config['domain'] . '.egnyte.com/puboauth/token?' . http_build_query([
            'client_id' => $this->config['client_id'],
            'redirect_uri' => $this->config['redirect'],
            'scope' => implode(' ', $this->config['scopes']),
            'response_type' => 'code',
            'state' => $state,
        ]);
    }

    public function exchange(string $code): array
    {
        return Http::asForm()->post("https://{$this->config['domain']}.egnyte.com/puboauth/token", [
            'client_id' => $this->config['client_id'],
            'client_secret' => $this->config['client_secret'],
            'redirect_uri' => $this->config['redirect'],
            'code' => $code,
            'grant_type' => 'authorization_code',
        ])->throw()->json();
    }

    public function contracts(string $token): array
    {
        return $this->client($token)->get('/fs/Shared/Contracts')->json('files', []); //~ GET /pubapi/v1/fs/{path}
    }

    private function client(string $token): PendingRequest
    {
        return Http::baseUrl($this->config['api'])->withToken($token);
    }
}
