<?php

namespace App\Egnyte;

use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;

class Forms
{
    public function __construct(private string $domain, private string $token)
    {
    }

    public function all(string $patient): array
    {
        return $this->egnyte()->get('v1/fs/Shared/Forms/' . rawurlencode($patient))->json('files', []); //~ GET /pubapi/v1/fs/{path}
    }

    public function staff(): array
    {
        return $this->egnyte()->get('v2/users', ['count' => 100])->json('resources'); //~ GET /pubapi/v2/users; EG101
    }

    private function egnyte(): PendingRequest
    {
        return Http::withToken($this->token)->baseUrl("https://{$this->domain}.egnyte.com/pubapi");
    }
}
