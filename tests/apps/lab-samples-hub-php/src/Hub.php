<?php

declare(strict_types=1);

namespace Lab\Samples;

use GuzzleHttp\Client;

final class Hub
{
    private Client $http;

    public function __construct(private array $settings)
    {
        $this->http = new Client([
            'base_uri' => 'https://api.openconnectors.us10.ext.hana.ondemand.com/elements/api-v2/',
            'headers' => ['Authorization' => $settings['hub_authorization']],
        ]);
    }

    public function signInUrl(string $subdomain): string
    {
        $answer = $this->http->get('elements/egnyte/oauth/url', [
            'query' => [
                'apiKey' => $this->settings['egnyte_key'],
                'apiSecret' => $this->settings['egnyte_secret'],
                'callbackUrl' => 'http://samples.lab.example/connected', //~ EG213
                'subdomain' => $subdomain,
            ],
        ]);

        return json_decode((string) $answer->getBody(), true)['oauthUrl'];
    }
}
