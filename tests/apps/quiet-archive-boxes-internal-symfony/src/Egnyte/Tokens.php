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
        #[Autowire('%env(EGNYTE_DOMAIN)%')] private readonly string $domain,
        #[Autowire('%env(EGNYTE_KEY)%')] private readonly string $key,
        #[Autowire('%env(EGNYTE_SECRET)%')] private readonly string $secret,
        #[Autowire('%env(EGNYTE_USER)%')] private readonly string $user,
        #[Autowire('%env(EGNYTE_PASSWORD)%')] private readonly string $password,
    ) {
    }

    public function current(): string
    {
        return $this->cache->get('egnyte.token', function (ItemInterface $item): string {
            $item->expiresAfter(86400);

            return $this->http->request('POST', "https://{$this->domain}.egnyte.com/puboauth/token", [
                'body' => [
                    'grant_type' => 'password',
                    'client_id' => $this->key,
                    'client_secret' => $this->secret,
                    'username' => $this->user,
                    'password' => $this->password,
                    'scope' => 'Egnyte.filesystem',
                ],
            ])->toArray()['access_token'];
        });
    }

    public function forget(): void
    {
        $this->cache->delete('egnyte.token');
    }
}
