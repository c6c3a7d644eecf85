<?php

namespace Acme\Stones;

use Acme\Stones\Resources\Links;
use Acme\Stones\Resources\Members;
use GuzzleHttp\Client;

/**
 * @property Links $links
 * @property Members $members
 */
class Stones
{
    private const RESOURCES = ['links' => Links::class, 'members' => Members::class];

    private Client $client;

    public function __construct(string $domain, string $token)
    {
        $this->client = new Client([
            'base_uri' => "https://$domain.egnyte.com",
            'headers' => ['Authorization' => 'Bearer ' . $token],
        ]);
    }

    public function __get(string $name)
    {
        $class = self::RESOURCES[$name];

        return new $class($this->client);
    }
}
