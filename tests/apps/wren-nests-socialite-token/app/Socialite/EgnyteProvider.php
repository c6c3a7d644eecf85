<?php

namespace App\Socialite;

use Laravel\Socialite\Two\AbstractProvider;
use Laravel\Socialite\Two\ProviderInterface;
use Laravel\Socialite\Two\User;

class EgnyteProvider extends AbstractProvider implements ProviderInterface
{
    protected $scopes = ['Egnyte.link'];

    protected $scopeSeparator = ' ';

    protected function getAuthUrl($state)
    {
        return $this->buildAuthUrlFromBase($this->token(), $state);
    }

    protected function getTokenUrl()
    {
        return $this->token();
    }

    protected function getUserByToken($token)
    {
        $root = 'https://' . config('services.egnyte.domain') . '.egnyte.com/pubapi/v1/';
        $bearer = ['headers' => ['Authorization' => 'Bearer ' . $token], 'http_errors' => false];
        $links = $this->getHttpClient()->get($root . 'links', $bearer); //~ GET /pubapi/v1/links
        if ($links->getStatusCode() === 401) {
            abort(401);
        }
        if ($links->getStatusCode() === 429) {
            abort(503);
        }
        $marked = $this->getHttpClient()->get($root . 'bookmarks', $bearer); //~ GET /pubapi/v1/bookmarks
        if ($marked->getStatusCode() === 401) {
            abort(401);
        }
        return json_decode($links->getBody(), true);
    }

    protected function mapUserToObject(array $user)
    {
        return (new User)->setRaw($user);
    }

    private function token(): string
    {
        return 'https://' . config('services.egnyte.domain') . '.egnyte.com/puboauth/token';
    }
}
