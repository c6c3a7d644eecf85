<?php

namespace App\Libraries;

class EgnyteClient
{
    protected $client;
    protected string $domain;

    public function __construct(string $domain)
    {
        $this->domain = $domain;
        $this->client = \Config\Services::curlrequest([
            'baseURI'     => "https://{$domain}.egnyte.com/",
            'http_errors' => false,
        ]);
    }

    public function getToken(string $code): array
    {
        $response = $this->client->post('puboauth/token', [
            'form_params' => [
                'client_id'     => env('egnyte.clientId'),
                'client_secret' => env('egnyte.clientSecret'),
                'redirect_uri'  => site_url('egnyte/callback'),
                'code'          => $code,
                'grant_type'    => 'authorization_code',
            ],
        ]);

        log_message('info', 'Egnyte token status: ' . $response->getStatusCode());
        log_message('debug', 'Egnyte token response: ' . $response->getBody()); //~ EG305

        return json_decode($response->getBody(), true);
    }

    public function listLoans(string $token): ?array
    {
        $response = $this->client->get('pubapi/v1/fs/Shared/Loans', [ //~ GET /pubapi/v1/fs/{path} handles=specific
            'headers' => ['Authorization' => 'Bearer ' . $token],
        ]);
        if ($response->getStatusCode() === 401) {
            return null;
        }

        return json_decode($response->getBody(), true);
    }
}
