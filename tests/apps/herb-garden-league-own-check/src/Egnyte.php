<?php

namespace Sorrel\Herbs;

use League\OAuth2\Client\Provider\AbstractProvider;
use League\OAuth2\Client\Token\AccessToken;
use Psr\Http\Message\ResponseInterface;

class Egnyte extends AbstractProvider
{
    protected $domain;

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
        return ['Egnyte.link'];
    }

    protected function getScopeSeparator()
    {
        return ' ';
    }

    protected function getAuthorizationHeaders($token = null)
    {
        return ['Authorization' => 'Bearer ' . $token];
    }

    protected function checkResponse(ResponseInterface $response, $data)
    {
        if ($response->getStatusCode() === 401) {
            throw new \DomainException('sign in again');
        }
        if ($response->getStatusCode() === 429) {
            throw new \RuntimeException('come back in ' . $response->getHeaderLine('Retry-After'));
        }
    }

    protected function createResourceOwner(array $response, AccessToken $token)
    {
        return $response;
    }
}
