<?php

namespace App\Socialite;

use Laravel\Socialite\Two\AbstractProvider;
use Laravel\Socialite\Two\User;

class TrackerProvider extends AbstractProvider
{
    protected $scopes = ['read'];

    protected $stateless = true;

    protected function getAuthUrl($state)
    {
        return $this->buildAuthUrlFromBase('https://tracker.example.com/oauth/authorize', $state);
    }

    protected function getTokenUrl()
    {
        return 'https://tracker.example.com/oauth/token';
    }

    protected function getUserByToken($token)
    {
        $response = $this->getHttpClient()->get('https://tracker.example.com/me', [
            'headers' => ['Authorization' => 'Bearer ' . $token],
        ]);

        return json_decode((string) $response->getBody(), true);
    }

    protected function mapUserToObject(array $user)
    {
        return (new User())->setRaw($user)->map(['id' => $user['id']]);
    }
}
