<?php

declare(strict_types=1);

namespace Acme\Vault\Egnyte;

use GuzzleHttp\Client;
use Psr\Http\Message\ResponseInterface;

abstract class Connection
{
    protected const VERSION = 'v1';

    private Client $http;

    public function __construct(private readonly string $domain, string $token)
    {
        $this->http = new Client([
            'base_uri' => "https://{$domain}.egnyte.com/pubapi/",
            'headers' => ['Authorization' => 'Bearer ' . $token],
        ]);
    }

    protected function get(string $path, array $query = []): ResponseInterface
    {
        return $this->http->get(static::VERSION . '/' . $path, ['query' => $query]);
    }

    protected function send(string $method, string $path, array $json): ResponseInterface
    {
        return $this->http->request($method, self::VERSION . '/' . $path, ['json' => $json]);
    }
}
