<?php

namespace App\Remote;

use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Contracts\HttpClient\HttpClientInterface;
use Symfony\Contracts\HttpClient\ResponseInterface;

final class Cellar
{
    private HttpClientInterface $http;

    public function __construct(
        HttpClientInterface $client,
        #[Autowire(env: 'EGNYTE_DOMAIN')] string $domain,
        #[Autowire(env: 'EGNYTE_TOKEN')] string $token,
    ) {
        $this->http = $client->withOptions([
            'base_uri' => "https://$domain.egnyte.com/pubapi/",
            'auth_bearer' => $token,
        ]);
    }

    public function sheet(string $vintage): ResponseInterface
    {
        return $this->http->request('GET', 'v1/fs-content/Shared/Sheets/' . rawurlencode($vintage) . '.pdf');  //~ GET /pubapi/v1/fs-content/{path}
    }

    public function find(string $words, int $offset): array
    {
        $answer = $this->http->request('GET', 'v1/search', [  //~ GET /pubapi/v1/search
            'query' => ['query' => $words, 'offset' => $offset, 'count' => 20],
        ]);

        return $answer->toArray();
    }
}
