<?php

declare(strict_types=1);

namespace Almshouse;

use Symfony\Contracts\HttpClient\HttpClientInterface;

/**
 * @method array users(array $query = [])
 * @method array groups(array $query = [])
 * @method array links(array $query = [])
 */
final class Egnyte
{
    /** Most of the API is still at its first version. */
    private const VERSIONS = ['users' => 2, 'groups' => 2, 'links' => 1];

    public function __construct(private HttpClientInterface $http)
    {
    }

    public static function for(HttpClientInterface $http, string $domain, string $token): self
    {
        return new self($http->withOptions(['base_uri' => "https://$domain.egnyte.com/pubapi/", 'auth_bearer' => $token]));
    }

    public function __call(string $noun, array $arguments): array
    {
        return $this->ask('v' . self::VERSIONS[$noun] . '/' . $noun, $arguments[0] ?? []);
    }

    private function ask(string $path, array $query): array
    {
        $answer = $this->http->request('GET', $path, ['query' => $query]);
        return match ($answer->getStatusCode()) {
            401 => throw new SignInAgain(),
            429 => throw new Busy((int) ($answer->getHeaders(false)['retry-after'][0] ?? 5)),
            default => $answer->toArray(),
        };
    }
}
