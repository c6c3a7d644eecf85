<?php

namespace App\Service;

use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Component\HttpFoundation\RequestStack;
use Symfony\Contracts\HttpClient\Exception\ClientExceptionInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

class SignInRequired extends \RuntimeException
{
}

class EgnyteApi
{
    public function __construct(
        #[Autowire(service: 'egnyte.client')]
        private readonly HttpClientInterface $client,
        private readonly RequestStack $requests,
        #[Autowire('%egnyte.domain%')]
        private readonly string $domain,
        #[Autowire('%egnyte.scopes%')]
        private readonly array $scopes,
        #[Autowire('%env(EGNYTE_CLIENT_ID)%')]
        private readonly string $clientId,
    ) {
    }

    public function authorizeUrl(string $state): string
    {
        return sprintf('https://%s.egnyte.com/puboauth/token?%s', $this->domain, http_build_query([
            'client_id' => $this->clientId,
            'redirect_uri' => 'https://vines.example.com/egnyte/callback',
            'response_type' => 'code',
            'scope' => implode(' ', $this->scopes),
            'state' => $state,
        ]));
    }

    public function parcel(string $name): array
    {
        return $this->request('GET', 'fs/Shared/Parcels/'.rawurlencode($name)); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public function copy(string $from, string $to): array
    {
        return $this->request('POST', "fs/Shared/Parcels/$from", ['action' => 'copy', 'destination' => $to]); //~ POST /pubapi/v1/fs/{path} handles=specific
    }

    public function search(string $text): array
    {
        return $this->request('GET', 'search?'.http_build_query(['query' => $text]))['results']; //~ GET /pubapi/v1/search handles=specific
    }

    public function share(string $path): string
    {
        $links = $this->request('POST', 'links', ['path' => $path, 'type' => 'folder', 'accessibility' => 'domain']); //~ POST /pubapi/v1/links handles=specific; EG101

        return $links['links'][0]['url'];
    }

    private function request(string $method, string $uri, ?array $body = null): array
    {
        $options = ['auth_bearer' => $this->requests->getSession()->get('egnyte_token')];
        if (null !== $body) {
            $options['json'] = $body;
        }

        try {
            return $this->client->request($method, $uri, $options)->toArray();
        } catch (ClientExceptionInterface $e) {
            if (401 === $e->getResponse()->getStatusCode()) {
                throw new SignInRequired(previous: $e);
            }

            throw $e;
        }
    }
}
