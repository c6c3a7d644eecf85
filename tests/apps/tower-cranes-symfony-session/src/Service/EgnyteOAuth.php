<?php

namespace App\Service;

use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Contracts\HttpClient\HttpClientInterface;

class EgnyteOAuth
{
    public function __construct(
        private HttpClientInterface $client,
        #[Autowire('%env(EGNYTE_CLIENT_ID)%')] private string $clientId,
        #[Autowire('%env(EGNYTE_CLIENT_SECRET)%')] private string $clientSecret,
        #[Autowire('%env(EGNYTE_REDIRECT_URI)%')] private string $redirectUri,
    ) {
    }

    public function fetchAccessToken(string $domain, string $code): array
    {
        $response = $this->client->request('POST', sprintf('https://%s.egnyte.com/puboauth/token', $domain), [
            'body' => [
                'grant_type' => 'authorization_code',
                'client_id' => $this->clientId,
                'client_secret' => $this->clientSecret,
                'redirect_uri' => $this->redirectUri,
                'code' => $code,
            ],
        ]);

        return $response->toArray();
    }
}
