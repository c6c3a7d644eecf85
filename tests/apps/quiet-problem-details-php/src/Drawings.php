<?php

declare(strict_types=1);

namespace Werft;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\BadResponseException;

final class Drawings
{
    public function __construct(private Client $http, private string $domain, private string $token)
    {
    }

    public function of(string $hull): array
    {
        try {
            $answer = $this->http->get("https://{$this->domain}.egnyte.com/pubapi/v1/fs/Shared/Hulls/$hull", [ //~ GET /pubapi/v1/fs/{path} handles=specific
                'headers' => ['Authorization' => 'Bearer ' . $this->token],
            ]);
        } catch (BadResponseException $failure) {
            throw Problem::from($failure->getResponse());
        }
        return json_decode((string) $answer->getBody(), true)['files'] ?? [];
    }
}
