<?php

namespace Brightline\Inbox;

use League\OAuth2\Client\Provider\AbstractProvider;
use League\OAuth2\Client\Provider\GenericResourceOwner;
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
        return $this->getBaseAuthorizationUrl();
    }

    public function getResourceOwnerDetailsUrl(AccessToken $token)
    {
        return "https://{$this->domain}.egnyte.com/pubapi/v1/userinfo";
    }

    protected function getDefaultScopes()
    {
        // Joined by a comma unless getScopeSeparator() says otherwise.
        return ['Egnyte.filesystem', 'Egnyte.link']; //~ EG105
    }

    protected function checkResponse(ResponseInterface $response, $data)
    {
        if ($response->getStatusCode() === 401) {
            throw new SignInAgain($data['error'] ?? 'unauthorized');
        }
    }

    protected function createResourceOwner(array $response, AccessToken $token)
    {
        return new GenericResourceOwner($response, 'id');
    }
}
