<?php

namespace Brightline\Inbox;

use League\OAuth2\Client\Provider\AbstractProvider;
use League\OAuth2\Client\Provider\GenericResourceOwner;
use League\OAuth2\Client\Token\AccessToken;
use Psr\Http\Message\ResponseInterface;

/** Says itself that Egnyte wants blanks between scopes. */
class EgnyteForTeams extends AbstractProvider
{
    public string $tenant = '';

    public function getBaseAuthorizationUrl(): string
    {
        return $this->host() . '/puboauth/token';
    }

    public function getBaseAccessTokenUrl(array $params): string
    {
        return $this->host() . '/puboauth/token';
    }

    public function getResourceOwnerDetailsUrl(AccessToken $token): string
    {
        return $this->host() . '/pubapi/v1/userinfo';
    }

    protected function getDefaultScopes(): array
    {
        return ['Egnyte.filesystem', 'Egnyte.link'];
    }

    protected function getScopeSeparator(): string
    {
        return " ";
    }

    protected function checkResponse(ResponseInterface $response, $data): void
    {
        if ($response->getStatusCode() === 401) {
            throw new SignInAgain('unauthorized');
        }
    }

    protected function createResourceOwner(array $response, AccessToken $token)
    {
        return new GenericResourceOwner($response, 'id');
    }

    private function host(): string
    {
        return 'https://' . $this->tenant . '.egnyte.com';
    }
}
