<?php

namespace App\Socialite;

use Laravel\Socialite\Two\AbstractProvider;
use Laravel\Socialite\Two\ProviderInterface;
use Laravel\Socialite\Two\User;

class EgnyteProvider extends AbstractProvider implements ProviderInterface
{
    protected $scopes = ['Egnyte.filesystem', 'Egnyte.link']; //~ EG105

    protected function getAuthUrl($state)
    {
        return $this->buildAuthUrlFromBase($this->baseUrl() . '/puboauth/token', $state);
    }

    protected function getTokenUrl()
    {
        return $this->baseUrl() . '/puboauth/token';
    }

    protected function getUserByToken($token)
    {
        $response = $this->getHttpClient()->get($this->baseUrl() . '/pubapi/v1/userinfo', [ //~ GET /pubapi/v1/userinfo
            'headers' => ['Authorization' => 'Bearer ' . $token],
        ]);

        return json_decode($response->getBody(), true);
    }

    protected function mapUserToObject(array $user)
    {
        return (new User)->setRaw($user)->map(['id' => $user['id'], 'name' => $user['username']]);
    }

    private function baseUrl(): string
    {
        return 'https://' . config('services.egnyte.domain') . '.egnyte.com';
    }
}
