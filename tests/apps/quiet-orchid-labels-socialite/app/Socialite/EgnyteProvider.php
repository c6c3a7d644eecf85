<?php

namespace App\Socialite;

use Laravel\Socialite\Two\AbstractProvider;
use Laravel\Socialite\Two\ProviderInterface;
use Laravel\Socialite\Two\User;

class EgnyteProvider extends AbstractProvider implements ProviderInterface
{
    protected $scopeSeparator = ' ';

    private string $domain = '';

    public function on(string $domain): static
    {
        $this->domain = $domain;

        return $this;
    }

    protected function getAuthUrl($state)
    {
        return $this->buildAuthUrlFromBase("https://{$this->domain}.egnyte.com/puboauth/token", $state);
    }

    protected function getTokenUrl()
    {
        return "https://{$this->domain}.egnyte.com/puboauth/token";
    }

    protected function getUserByToken($token)
    {
        $answer = $this->getHttpClient()->get("https://{$this->domain}.egnyte.com/pubapi/v1/userinfo", [  //~ GET /pubapi/v1/userinfo
            'headers' => ['Authorization' => 'Bearer ' . $token],
        ]);

        return json_decode($answer->getBody(), true);
    }

    protected function mapUserToObject(array $user)
    {
        return (new User)->setRaw($user)->map(['id' => $user['id'], 'name' => $user['username']]);
    }
}
