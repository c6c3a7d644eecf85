<?php

namespace App\Service;

use Symfony\Contracts\HttpClient\HttpClientInterface;

class Egnyte
{
    private const SERVICE = 'https://partner-integrations.egnyte.com/services/oauth/code';

    public function __construct(private HttpClientInterface $http, private string $key, private string $secret)
    {
    }

    public function anywhere(string $state): string
    {
        return self::SERVICE . '?' . http_build_query($this->query($state, 'token'), '', '&', PHP_QUERY_RFC3986); //~ EG204
    }

    public function at(string $domain, string $state): string
    {
        return sprintf('https://%s.egnyte.com/puboauth/token?%s', $domain, http_build_query($this->query($state, 'code')));
    }

    private function query(string $state, string $kind): array
    {
        return [
            'client_id' => $this->key,
            'redirect_uri' => 'https://archive.stmary.example/egnyte/back',
            'response_type' => $kind,
            'scope' => $_ENV['EGNYTE_SCOPES'], //~ EG108
            'state' => $state,
        ];
    }

    public function token(string $domain, string $code): string
    {
        $answer = $this->http->request('POST', 'https://' . $domain . '.egnyte.com/puboauth/token', [ //~ EG209
            'body' => [
                'client_id' => $this->key,
                'redirect_uri' => 'https://archive.stmary.example/egnyte/back',
                'code' => $code,
                'grant_type' => 'authorization_code',
            ],
        ]);

        return $answer->toArray()['access_token'];
    }

    public function sermons(string $domain, string $token): array
    {
        return $this->http->request('GET', "https://$domain.egnyte.com/pubapi/v1/fs/Shared/Sermons", ['auth_bearer' => $token])->toArray(); //~ GET /pubapi/v1/fs/{path}
    }
}
