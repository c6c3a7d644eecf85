<?php

declare(strict_types=1);

namespace Example\Parking;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;

class ZoneFiles
{
    private Client $client;

    public function __construct(string $domain, private string $token)
    {
        $this->client = new Client(['base_uri' => "https://{$domain}.egnyte.com/pubapi/v1/", 'timeout' => 10]);
    }

    public function list(string $zone): array
    {
        return $this->send('GET', "fs/Shared/Zones/{$zone}", [ //~ GET /pubapi/v1/fs/{path}
            'headers' => ['Authorization' => 'Bearer ' . $this->token],
            'query' => ['list_content' => 'true'],
        ]);
    }

    public function links(): array
    {
        return $this->send('GET', 'links', [ //~ GET /pubapi/v1/links
            'query' => ['access_token' => $this->token, 'type' => 'file'], //~ EG306
        ]);
    }

    private function send(string $method, string $path, array $options): array
    {
        try {
            $response = $this->client->request($method, $path, $options);
        } catch (ClientException $e) {
            if ($e->getResponse()->getStatusCode() === 401) {
                throw new \RuntimeException('Connect Egnyte again', 0, $e);
            }
            throw $e;
        }

        return json_decode((string) $response->getBody(), true);
    }
}
