<?php

namespace App\Egnyte;

use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Contracts\Cache\CacheInterface;
use Symfony\Contracts\Cache\ItemInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Tokens
{
    public function __construct(
        private readonly HttpClientInterface $http,
        private readonly CacheInterface $cache,
        #[Autowire(env: 'EGNYTE_DOMAIN')] private readonly string $domain,
    ) {
    }

    public function fresh(): array
    {
        return $this->http->request('POST', "https://{$this->domain}.egnyte.com/puboauth/token", [
            'body' => [
                'grant_type' => 'password',
                'client_id' => $_ENV['EGNYTE_KEY'],
                'client_secret' => $_ENV['EGNYTE_SECRET'],
                'username' => $_ENV['EGNYTE_USER'],
                'password' => $_ENV['EGNYTE_PASSWORD'],
                'scope' => 'Egnyte.filesystem Egnyte.link',
            ],
        ])->toArray();
    }

    public function kept(): string
    {
        return $this->cache->get('egnyte_token', function (ItemInterface $item): string {
            $grant = $this->fresh();
            $item->expiresAfter($grant['expires_in'] - 60);

            return $grant['access_token'];
        });
    }
}
