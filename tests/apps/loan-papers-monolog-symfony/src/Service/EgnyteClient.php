<?php

namespace App\Service;

use Psr\Log\LoggerInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class EgnyteClient
{
    public function __construct(
        private readonly HttpClientInterface $httpClient,
        private readonly LoggerInterface $logger,
        private readonly string $domain,
        private readonly string $clientId,
        private readonly string $clientSecret,
    ) {
    }

    public function exchange(string $code): string
    {
        $response = $this->httpClient->request('POST', "https://{$this->domain}.egnyte.com/puboauth/token", [
            'body' => [
                'client_id' => $this->clientId,
                'client_secret' => $this->clientSecret,
                'redirect_uri' => 'https://loans.example.com/egnyte/callback',
                'code' => $code,
                'grant_type' => 'authorization_code',
            ],
        ]);

        $data = $response->toArray();
        $this->logger->info('Egnyte connected', ['expires_in' => $data['expires_in']]);
        $this->logger->debug('Egnyte token response', ['response' => $data]); //~ EG305

        return $data['access_token'];
    }

    public function papers(string $token): array
    {
        $response = $this->httpClient->request('GET', "https://{$this->domain}.egnyte.com/pubapi/v1/fs/Shared/Loans", [ //~ GET /pubapi/v1/fs/{path}
            'auth_bearer' => $token,
        ]);
        if (401 === $response->getStatusCode()) {
            throw new \RuntimeException('Egnyte has to be connected again');
        }
        $this->logger->debug('Egnyte folder', ['response' => $response->toArray(false)]);

        return $response->toArray(false);
    }
}
