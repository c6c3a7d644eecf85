<?php

namespace App\Egnyte;

use App\Entity\Connection;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Papers
{
    public function __construct(private HttpClientInterface $http)
    {
    }

    /** @return list<string> */
    public function ofExhibition(Connection $connection, string $exhibition): array
    {
        $answer = $this->http->request('GET', "https://{$connection->domain}.egnyte.com/pubapi/v1/fs/Shared/Exhibitions/$exhibition", [ //~ GET /pubapi/v1/fs/{path} handles=specific
            'auth_bearer' => $connection->token(),
        ]);

        return array_column($answer->toArray()['files'] ?? [], 'name');
    }
}
