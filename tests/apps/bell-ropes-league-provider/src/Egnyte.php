<?php

namespace BellRopes\OAuth2;

use League\OAuth2\Client\Provider\AbstractProvider;
use League\OAuth2\Client\Provider\Exception\IdentityProviderException;
use League\OAuth2\Client\Token\AccessToken;
use Psr\Http\Message\ResponseInterface;

/** What an app may see is up to the app: `getAuthorizationUrl(['scope' => [...]])`. */
class Egnyte extends AbstractProvider
{
    protected string $domain;

    public function getBaseAuthorizationUrl()
    {
        return "https://{$this->domain}.egnyte.com/puboauth/token";
    }

    public function getBaseAccessTokenUrl(array $params)
    {
        return "https://{$this->domain}.egnyte.com/puboauth/token";
    }

    public function getResourceOwnerDetailsUrl(AccessToken $token)
    {
        return "https://{$this->domain}.egnyte.com/pubapi/v1/userinfo";
    }

    protected function getDefaultScopes()
    {
        return [];
    }

    protected function getScopeSeparator()
    {
        return ' ';
    }

    protected function checkResponse(ResponseInterface $response, $data)
    {
        if ($response->getStatusCode() >= 400) {
            throw new IdentityProviderException($response->getReasonPhrase(), $response->getStatusCode(), $data);
        }
    }

    protected function createResourceOwner(array $response, AccessToken $token)
    {
        return new Ringer($response);
    }
}
