<?php

namespace App\Socialite;

use SocialiteProviders\Manager\OAuth2\AbstractProvider;
use SocialiteProviders\Manager\OAuth2\User;

class ChoirProvider extends AbstractProvider
{
    protected $scopes = ['scores.read', 'scores.write'];

    protected function getAuthUrl($state): string
    {
        return $this->buildAuthUrlFromBase('https://choir.example.com/oauth/authorize', $state);
    }

    protected function getTokenUrl(): string
    {
        return 'https://choir.example.com/oauth/token';
    }

    protected function getUserByToken($token): array
    {
        return [];
    }

    protected function mapUserToObject(array $user): User
    {
        return new User();
    }
}
