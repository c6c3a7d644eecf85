<?php
declare(strict_types=1);

namespace Granary\Vault\Model;

use GuzzleHttp\ClientFactory;

class Connection
{
    const LIVE = 'https://acme.egnyte.com/pubapi/';

    private ClientFactory $clients;

    public function __construct(ClientFactory $clients)
    {
        $this->clients = $clients;
    }

    public function send(string $method, string $path, string $token): string
    {
        $client = $this->clients->create([
            'config' => [
                'base_uri' => self::LIVE,
                'timeout' => 60,
            ],
        ]);

        return (string) $client->request($method, $path, ['headers' => ['Authorization' => 'Bearer ' . $token]])->getBody();
    }
}
