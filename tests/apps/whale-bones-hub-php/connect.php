<?php

session_start();

const HUB = 'https://api.openconnectors.eu10.ext.hana.ondemand.com/elements/api-v2';

function make_instance(string $code, string $subdomain): array
{
    $curl = curl_init(HUB . '/instances');
    curl_setopt_array($curl, [
        CURLOPT_POST => true,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HTTPHEADER => ['Authorization: ' . getenv('HUB_AUTHORIZATION'), 'Content-Type: application/json'],
        CURLOPT_POSTFIELDS => json_encode([
            'element' => ['key' => 'egnyte'],
            'providerData' => ['code' => $code],
            'configuration' => [
                'oauth.callback.url' => 'https://bones.example.com/connect.php',
                'oauth.api.key' => getenv('EGNYTE_KEY'),
                'oauth.api.secret' => getenv('EGNYTE_SECRET'),
                'subdomain' => $subdomain,
            ],
            'name' => "bones-$subdomain",
        ]),
    ]);
    $answer = curl_exec($curl);
    if (curl_getinfo($curl, CURLINFO_HTTP_CODE) >= 300) {
        http_response_code(502);
        exit('the hub refused');
    }
    return json_decode($answer, true);
}

if (isset($_GET['error'])) {
    exit('you did not agree');
}
$instance = make_instance($_GET['code'], $_SESSION['museum']);
echo 'connected: ', htmlspecialchars((string) $instance['id']);
