<?php

namespace SlateYards;

use GuzzleHttp\Client;
use GuzzleHttp\Psr7\Request;

class GuzzleAdapter extends AbstractAdapter
{
    private ?Client $client = null;

    protected function send(string $method, string $uri, array $options)
    {
        $this->client ??= new Client([
            'base_uri' => sprintf('https://%s.egnyte.com', $this->domain),
            'http_errors' => false,
            'headers' => ['Authorization' => 'Bearer ' . $this->token],
        ]);

        return $this->client->send(new Request($method, $uri), $options);
    }
}
