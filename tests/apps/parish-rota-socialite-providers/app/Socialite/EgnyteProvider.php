<?php

namespace App\Socialite;

use GuzzleHttp\RequestOptions;
use SocialiteProviders\Manager\OAuth2\AbstractProvider;
use SocialiteProviders\Manager\OAuth2\User;

class EgnyteProvider extends AbstractProvider
{
    public const IDENTIFIER = 'EGNYTE';

    protected $scopes = ['Egnyte.filesystem', 'Egnyte.user']; //~ EG105

    private function host(): string
    {
        return 'https://' . $this->request->session()->get('egnyte_domain') . '.egnyte.com';
    }

    protected function getAuthUrl($state): string
    {
        return $this->buildAuthUrlFromBase($this->host() . '/puboauth/token', $state);
    }

    protected function getTokenUrl(): string
    {
        return $this->host() . '/puboauth/token';
    }

    protected function getUserByToken($token): array
    {
        $response = $this->getHttpClient()->get($this->host() . '/pubapi/v2/users', [ //~ GET /pubapi/v2/users
            RequestOptions::HEADERS => ['Authorization' => 'Bearer ' . $token],
        ]);

        return json_decode((string) $response->getBody(), true);
    }

    protected function mapUserToObject(array $user): User
    {
        return (new User())->setRaw($user)->map(['id' => $user['resources'][0]['id']]);
    }
}
