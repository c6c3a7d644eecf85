<?php

namespace Example\Archive;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;

/** Looks like an array: what stands between the brackets is fetched. */
final class Archive implements \ArrayAccess
{
    private Client $http;

    public function __construct(string $domain, string $token)
    {
        $this->http = new Client([
            'base_uri' => "https://{$domain}.egnyte.com/pubapi/v1/",
            'headers' => ['Authorization' => "Bearer {$token}"],
        ]);
    }

    public function offsetGet(mixed $name): array
    {
        try {
            return json_decode((string) $this->http->get("{$name}")->getBody(), true);
        } catch (ClientException $e) {
            throw $e->getCode() === 401 ? new SignedOut() : $e;
        }
    }

    public function offsetExists(mixed $name): bool
    {
        return true;
    }

    public function offsetSet(mixed $name, mixed $value): void
    {
        throw new \LogicException('read only');
    }

    public function offsetUnset(mixed $name): void
    {
        throw new \LogicException('read only');
    }
}

final class SignedOut extends \RuntimeException
{
}

function covers(string $token): array
{
    $archive = new Archive(getenv('ARCHIVE_DOMAIN'), $token);

    return $archive['fs/Shared/Covers']['files']; //~ GET /pubapi/v1/fs/{path} handles=specific
}
