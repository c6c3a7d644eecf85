<?php

namespace Kites;

use GuzzleHttp\Client;

final class Plans
{
    private Client $http;

    public function __construct(string $domain, string $token)
    {
        $this->http = new Client([
            'base_uri' => "https://$domain.egnyte.com",
            'headers' => ['Authorization' => "Bearer $token"],
        ]);
    }

    public function of(string $kite): array
    {
        return json_decode($this->http->request('GET', "/pubapi/v1/fs/Shared/Kites/$kite")->getBody(), true); //~ GET /pubapi/v1/fs/{path} handles=specific
    }
}
