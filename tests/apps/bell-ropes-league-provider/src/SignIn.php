<?php

namespace BellRopes\OAuth2;

use League\OAuth2\Client\Provider\GenericProvider;

class SignIn
{
    private GenericProvider $provider;

    public function __construct(string $domain, array $options)
    {
        $this->provider = new GenericProvider(array_merge([
            'urlAuthorize' => "https://$domain.egnyte.com/puboauth/token",
            'urlAccessToken' => "https://$domain.egnyte.com/puboauth/token",
            'urlResourceOwnerDetails' => '',
        ], $options));
    }

    public function address(array $options = []): string
    {
        return $this->provider->getAuthorizationUrl($options);
    }
}
