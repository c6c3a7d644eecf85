<?php

namespace Glashuette\Orders;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;

final class Orders
{
    public function __construct(private readonly Client $client, private readonly Connection $connection)
    {
    }

    public function drawings(string $order): array
    {
        $headers = ['Authorization' => 'Bearer ' . $this->connection->token()];
        try {
            $answer = $this->client->get("/pubapi/v1/fs/Shared/Orders/$order", ['headers' => $headers]); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (ClientException $failure) {
            if ($failure->getResponse()->getStatusCode() === 401) {
                $this->connection->renew();
            }
            throw $failure;
        }

        return json_decode((string) $answer->getBody(), true)['files'] ?? [];
    }
}
