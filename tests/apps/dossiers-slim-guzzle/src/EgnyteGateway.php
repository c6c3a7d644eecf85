<?php

declare(strict_types=1);

namespace Dossiers;

use GuzzleHttp\Client;

final class EgnyteGateway
{
    private Client $client;

    public function __construct(string $domain, string $token)
    {
        $this->client = new Client([
            'base_uri' => "https://{$domain}.egnyte.com/pubapi/",
            'http_errors' => false,
            'headers' => ['Authorization' => "Bearer {$token}"],
        ]);
    }

    /** @return array<string, mixed> */
    public function permissions(string $folder): array
    {
        $response = $this->client->get('v1/perms/folder/' . ltrim($folder, '/')); //~ GET /pubapi/v1/perms/folder/{path} handles=none; EG401; EG504:note

        return json_decode((string) $response->getBody(), true);
    }

    /** @return array<string, mixed> */
    public function currentPermissions(string $folder): array
    {
        $response = $this->client->get('v2/perms/' . ltrim($folder, '/')); //~ GET /pubapi/v2/perms/{path} handles=specific
        if ($response->getStatusCode() === 401) {
            throw new NotConnected();
        }

        return json_decode((string) $response->getBody(), true);
    }
}
