<?php

function redeem($domain, $code)
{
    $ch = curl_init("https://$domain.egnyte.com/puboauth/token");
    curl_setopt_array($ch, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_POSTFIELDS => http_build_query([
            'client_id' => getenv('EGNYTE_KEY'),
            'client_secret' => getenv('EGNYTE_SECRET'),
            'redirect_uri' => 'https://cranes.dockmoor.example/egnyte/back',
            'code' => $code,
            'grant_type' => 'authorization_code',
        ]),
    ]);
    $body = curl_exec($ch);
    if (curl_getinfo($ch, CURLINFO_HTTP_CODE) !== 200) {
        throw new RuntimeException('no token');
    }
    $grant = json_decode($body, true);
    error_log(json_encode(['access_token' => '***'] + $grant));
    error_log(json_encode(array_merge($grant, ['access_token' => '***'])));
    error_log(json_encode([...$grant, 'access_token' => '***']));
    error_log(json_encode(array_merge($grant, ['domain' => $domain]))); //~ EG305

    return $grant['access_token'];
}
