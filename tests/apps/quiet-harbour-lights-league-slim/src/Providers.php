<?php

namespace Lighthouse;

use League\OAuth2\Client\Provider\GenericProvider;

final class Providers
{
    private const PUBLIC = 'https://lights.example.com';

    public static function weather(): GenericProvider
    {
        return new GenericProvider([
            'clientId' => getenv('WEATHER_ID'),
            'clientSecret' => getenv('WEATHER_SECRET'),
            'redirectUri' => self::PUBLIC . '/back/weather',
            'urlAuthorize' => 'https://weather.example/oauth/authorize',
            'urlAccessToken' => 'https://weather.example/oauth/token',
            'urlResourceOwnerDetails' => 'https://weather.example/me',
            'scopes' => ['tides', 'winds'],
        ]);
    }

    public static function egnyte(string $domain): GenericProvider
    {
        return new GenericProvider([
            'clientId' => getenv('EGNYTE_KEY'),
            'clientSecret' => getenv('EGNYTE_SECRET'),
            'redirectUri' => self::PUBLIC . '/back/egnyte',
            'urlAuthorize' => "https://$domain.egnyte.com/puboauth/token",
            'urlAccessToken' => "https://$domain.egnyte.com/puboauth/token",
            'urlResourceOwnerDetails' => "https://$domain.egnyte.com/pubapi/v1/userinfo",
            'scopes' => ['Egnyte.filesystem', 'Egnyte.link'],
            'scopeSeparator' => ' ',
        ]);
    }
}
