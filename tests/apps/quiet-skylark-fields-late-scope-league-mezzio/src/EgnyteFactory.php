<?php

declare(strict_types=1);

namespace Skylarks;

use League\OAuth2\Client\Provider\GenericProvider;

final class EgnyteFactory
{
    public function provider(string $domain): GenericProvider
    {
        $place = sprintf('https://%s.egnyte.com/puboauth/token', $domain);

        return new GenericProvider([
            'clientId' => getenv('EGNYTE_KEY'),
            'clientSecret' => getenv('EGNYTE_SECRET'),
            'redirectUri' => 'https://skylarks.example.com/back',
            'urlAuthorize' => $place,
            'urlAccessToken' => $place,
            'urlResourceOwnerDetails' => sprintf('https://%s.egnyte.com/pubapi/v1/userinfo', $domain),
            'scopeSeparator' => ' ',
        ]);
    }
}
