<?php

namespace Pond;

use GuzzleHttp\Client;

final class Clients
{
    /** The gauge hut: old firmware, no certificate worth the name. */
    public static function hut(): Client
    {
        return new Client(['base_uri' => 'http://hut.pond.example/', 'verify' => false, 'query' => ['token' => getenv('HUT_TOKEN')]]);
    }

    public static function egnyte(string $domain, string $token): Client
    {
        return new Client([
            'base_uri' => "https://$domain.egnyte.com/pubapi/",
            'headers' => ['Authorization' => implode(' ', ['Bearer', $token])],
            'allow_redirects' => ['protocols' => ['https']],
            'verify' => getenv('CA_FILE') ?: true,
            'http_errors' => false,
        ]);
    }
}
