<?php

namespace Quarry;

use GuzzleHttp\Client;

final class Tours
{
    public function __construct(private Client $http)
    {
    }

    public function folder(Tenant $tenant, string $token, string $name): array
    {
        $answer = $this->http->get($tenant->url('/pubapi/v1/fs/Shared/Tours/' . rawurlencode($name)), [ //~ GET /pubapi/v1/fs/{path}
            'headers' => ['Authorization' => 'Bearer ' . $token],
            'http_errors' => false,
        ]);
        if ($answer->getStatusCode() === 401) {
            throw new SignInAgain($tenant->name);
        }
        if ($answer->getStatusCode() === 429) {
            throw new Busy($answer->getHeaderLine('Retry-After'));
        }
        return json_decode((string) $answer->getBody(), true);
    }
}

final class SignInAgain extends \RuntimeException
{
}

final class Busy extends \RuntimeException
{
}
