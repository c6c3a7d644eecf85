<?php

namespace App\Egnyte;

use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Search
{
    public function __construct(
        private HttpClientInterface $egnyteClient,
        #[Autowire('%egnyte.api%')] private string $api,
        private string $egnyteHost,
    ) {
    }

    public function find(string $token, string $words): array
    {
        return $this->egnyteClient->request('GET', $this->api . '/search', ['auth_bearer' => $token, 'query' => ['query' => $words]])->toArray(); //~ GET /pubapi/v1/search
    }

    public function upload(string $token, string $path, $body): void
    {
        $this->egnyteClient->request('POST', "{$this->egnyteHost}/pubapi/v1/fs-content/$path", ['auth_bearer' => $token, 'body' => $body]); //~ POST /pubapi/v1/fs-content/{path}
    }
}
