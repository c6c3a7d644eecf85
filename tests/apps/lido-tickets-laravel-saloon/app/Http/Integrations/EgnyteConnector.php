<?php

namespace App\Http\Integrations;

use Saloon\Helpers\OAuth2\OAuthConfig;
use Saloon\Http\Connector;
use Saloon\Traits\OAuth2\AuthorizationCodeGrant;

class EgnyteConnector extends Connector
{
    use AuthorizationCodeGrant;

    public function __construct(private readonly string $domain)
    {
    }

    public function resolveBaseUrl(): string
    {
        return "https://{$this->domain}.egnyte.com";
    }

    protected function defaultOauthConfig(): OAuthConfig
    {
        return OAuthConfig::make()
            ->setClientId(config('services.egnyte.key'))
            ->setClientSecret(config('services.egnyte.secret'))
            ->setRedirectUri('http://lido.example.com/egnyte/callback') //~ EG207
            ->setDefaultScopes(['Egnyte.filesystem'])
            ->setAuthorizeEndpoint('/puboauth/token')
            ->setTokenEndpoint('/puboauth/token');
    }
}
