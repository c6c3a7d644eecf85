<?php

namespace App;

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Contracts\HttpClient\Exception\ClientExceptionInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Terriers
{
    private HttpClientInterface $client;

    public function __construct(string $domain, string $token)
    {
        $this->client = HttpClient::createForBaseUri("https://$domain.egnyte.com/pubapi/v1/", ['auth_bearer' => $token]);
    }

    public function terriers(): array
    {
        return $this->client->request('GET', 'fs/Shared/Terriers')->toArray(false)['files'] ?? []; //~ GET /pubapi/v1/fs/{path} handles=none; EG401
    }

    public function links(): array
    {
        try {
            return $this->client->request('GET', 'links')->toArray(); //~ GET /pubapi/v1/links handles=specific
        } catch (ClientExceptionInterface $e) {
            if ($e->getResponse()->getStatusCode() === 401) {
                throw new \DomainException('connect Egnyte again', previous: $e);
            }
            throw $e;
        }
    }

    public function people(): array
    {
        $answer = $this->client->request('GET', '/pubapi/v2/users'); //~ GET /pubapi/v2/users handles=specific

        return match ($answer->getStatusCode()) {
            200 => $answer->toArray()['resources'],
            401 => throw new \DomainException('connect Egnyte again'),
            default => [],
        };
    }
}
