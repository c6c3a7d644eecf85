<?php

function authorize(string $domain, string $state): string
{
    return "https://$domain.egnyte.com/puboauth/token?" . http_build_query([
        'client_id' => getenv('EGNYTE_CLIENT_ID'),
        'redirect_uri' => getenv('EGNYTE_CALLBACK_URL'),
        'response_type' => 'code',
        'scope' => 'Egnyte.filesystem',
        'state' => $state,
    ]);
}

function redeem(string $domain, string $code): string
{
    $curl = curl_init("https://$domain.egnyte.com/puboauth/token");
    curl_setopt_array($curl, [
        CURLOPT_POST => true,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_POSTFIELDS => http_build_query([
            'client_id' => getenv('EGNYTE_CLIENT_ID'),
            'client_secret' => getenv('EGNYTE_CLIENT_SECRET'),
            'redirect_uri' => getenv('EGNYTE_CALLBACK_URL'),
            'grant_type' => 'authorization_code',
            'code' => $code,
        ]),
    ]);
    return json_decode(curl_exec($curl), true)['access_token'];
}
