<?php

namespace App\Services;

use GuzzleHttp\Client;

class Patterns
{
    private Client $http;

    public function __construct()
    {
        $this->http = new Client(['base_uri' => 'https://' . config('services.egnyte.domain') . '.egnyte.com/pubapi/v1/']);
    }

    public function all(string $token): array
    {
        $answer = $this->http->get('fs/Shared/Lace', ['headers' => ['Authorization' => "Bearer $token"]]); //~ GET /pubapi/v1/fs/{path} handles=specific

        return json_decode((string) $answer->getBody(), true)['files'] ?? [];
    }
}
