<?php

namespace Glass;

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Component\HttpClient\RetryableHttpClient;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Panes
{
    private HttpClientInterface $http;

    public function __construct(string $domain, string $token)
    {
        // tries 423, 425, 429 and 5xx again and waits as long as Retry-After says
        $this->http = new RetryableHttpClient(HttpClient::createForBaseUri("https://$domain.egnyte.com", ['auth_bearer' => $token]), maxRetries: 5);
    }

    public function all(): array
    {
        return $this->http->request('GET', '/pubapi/v1/fs/Shared/Panes')->toArray()['files'] ?? []; //~ GET /pubapi/v1/fs/{path}
    }
}
