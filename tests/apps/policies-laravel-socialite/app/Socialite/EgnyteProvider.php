<?php

namespace App\Socialite;

use Laravel\Socialite\Two\AbstractProvider;
use Laravel\Socialite\Two\User;

class EgnyteProvider extends AbstractProvider //~ EG206
{
    protected $scopes = ['Egnyte.filesystem'];

    protected $stateless = true;

    protected function host(): string
    {
        return 'https://' . session('egnyte_domain') . '.egnyte.com';
    }

    protected function getAuthUrl($state)
    {
        return $this->buildAuthUrlFromBase($this->host() . '/puboauth/token', $state);
    }

    protected function getTokenUrl()
    {
        return $this->host() . '/puboauth/token';
    }

    protected function getUserByToken($token)
    {
        $response = $this->getHttpClient()->get($this->host() . '/pubapi/v1/userinfo', [ //~ GET /pubapi/v1/userinfo handles=unknown
            'headers' => ['Authorization' => 'Bearer ' . $token],
        ]);

        return json_decode((string) $response->getBody(), true);
    }

    protected function mapUserToObject(array $user)
    {
        return (new User())->setRaw($user)->map(['id' => $user['id'], 'name' => $user['username']]);
    }
}
