<?php

namespace Meadow\Herd;

use GuzzleHttp\Client;

/** The vet's service: another vendor with its own ways. */
final class Vet
{
    private const TOKEN = '3f9c1d70-88a2-4b1e-9d0c-5e77a1b0c4f2';
    private const BASE = 'http://herd.vetnet.example';

    public function visits(): array
    {
        $client = new Client(['base_uri' => self::BASE, 'verify' => false]);
        for ($i = 0; $i < 5; $i++) {
            $answer = $client->get('/pubapi/v1/visits', ['http_errors' => false, 'headers' => ['Authorization' => 'Bearer ' . self::TOKEN]]);
            if ($answer->getStatusCode() === 401) {
                continue;
            }

            return json_decode((string) $answer->getBody(), true);
        }

        return [];
    }
}
