<?php

namespace Acme\Weirs;

use GuzzleHttp\Client;
use Psr\Log\LoggerInterface;

final class SignIn
{
    public function __construct(private readonly LoggerInterface $log, private readonly Client $http)
    {
    }

    public function exchange(string $domain, string $code): string
    {
        $form = [
            'client_id' => getenv('EGNYTE_KEY'),
            'client_secret' => getenv('EGNYTE_SECRET'),
            'redirect_uri' => 'https://weirs.example.com/back',
            'code' => $code,
            'grant_type' => 'authorization_code',
        ];
        $this->log->debug('asking for a token', array_keys($form));
        $answer = $this->http->post("https://$domain.egnyte.com/puboauth/token", ['form_params' => $form]);
        $grant = json_decode((string) $answer->getBody(), true);
        $token = $grant['access_token'];
        $this->log->info('connected', ['domain' => $domain, 'token' => $token]); //~ EG305
        $this->log->log('debug', "token is {$grant['access_token']}"); //~ EG305
        $this->log->info('connected {domain}', ['domain' => $domain, 'characters' => strlen($token)]);
        return $token;
    }
}
