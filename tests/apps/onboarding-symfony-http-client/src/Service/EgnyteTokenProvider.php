<?php

namespace App\Service;

use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Contracts\Cache\CacheInterface;
use Symfony\Contracts\Cache\ItemInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class EgnyteTokenProvider
{
    public function __construct(
        private readonly HttpClientInterface $httpClient,
        private readonly CacheInterface $cache,
        #[Autowire('%env(EGNYTE_DOMAIN)%')] private readonly string $domain,
        #[Autowire('%env(EGNYTE_CLIENT_ID)%')] private readonly string $clientId,
        #[Autowire('%env(EGNYTE_CLIENT_SECRET)%')] private readonly string $clientSecret,
        #[Autowire('%env(EGNYTE_USERNAME)%')] private readonly string $username,
        #[Autowire('%env(EGNYTE_PASSWORD)%')] private readonly string $password,
        #[Autowire('%env(HR_URL)%')] private readonly string $hrUrl,
    ) {
    }

    public function egnyte(): string
    {
        return $this->cache->get('egnyte_token', function (ItemInterface $item): string {
            $item->expiresAfter(86400);
            $response = $this->httpClient->request('POST', sprintf('https://%s.egnyte.com/puboauth/token', $this->domain), [
                'body' => [
                    'grant_type' => 'password', //~ EG203
                    'client_id' => $this->clientId,
                    'client_secret' => $this->clientSecret,
                    'username' => $this->username,
                    'password' => $this->password,
                    'scope' => 'Egnyte.filesystem',
                ],
            ]);

            return $response->toArray()['access_token'];
        });
    }

    public function hr(): string
    {
        return $this->cache->get('hr_token', function (ItemInterface $item): string {
            $item->expiresAfter(3600);
            $response = $this->httpClient->request('POST', $this->hrUrl . '/oauth/token', [
                'body' => [
                    'grant_type' => 'password',
                    'username' => $this->username,
                    'password' => $this->password,
                ],
            ]);

            return $response->toArray()['access_token'];
        });
    }
}
