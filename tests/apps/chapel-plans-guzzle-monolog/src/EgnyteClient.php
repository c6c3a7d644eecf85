<?php

namespace Chapel;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use Psr\Log\LoggerInterface;

class EgnyteClient
{
    private Client $http;
    private array $config;
    private LoggerInterface $logger;
    private string $tokenFile = __DIR__ . '/../var/egnyte_token.json';

    public function __construct(array $config, LoggerInterface $logger)
    {
        $this->config = $config;
        $this->logger = $logger;
        $this->http = new Client(['base_uri' => 'https://' . $config['domain'] . '.egnyte.com', 'timeout' => 30]);
    }

    public function authorize(string $code): void
    {
        $response = $this->http->post('/puboauth/token', [
            'form_params' => [
                'client_id' => $this->config['client_id'],
                'client_secret' => $this->config['client_secret'],
                'redirect_uri' => $this->config['redirect_uri'],
                'grant_type' => 'authorization_code',
                'code' => $code,
            ],
        ]);

        $contents = $response->getBody()->getContents();
        $this->logger->info('Egnyte status: ' . $response->getStatusCode());
        $this->logger->info('Egnyte token response: ' . $contents); //~ EG305

        $token = json_decode($contents, true);
        $token['created'] = time();
        file_put_contents($this->tokenFile, json_encode($token)); //~ EG303
        file_put_contents($this->tokenFile . '.created', (string) $token['created']);
    }

    public function plans(): array
    {
        $token = json_decode(file_get_contents($this->tokenFile), true);
        try {
            $response = $this->http->get('/pubapi/v1/fs/Shared/Plans', [ //~ GET /pubapi/v1/fs/{path} handles=specific
                'headers' => ['Authorization' => 'Bearer ' . $token['access_token']],
            ]);
        } catch (ClientException $e) {
            if ($e->getResponse()->getStatusCode() === 401) {
                unlink($this->tokenFile);
                throw new \RuntimeException('Please connect Egnyte again', 0, $e);
            }
            throw $e;
        }
        return json_decode((string) $response->getBody(), true);
    }
}
