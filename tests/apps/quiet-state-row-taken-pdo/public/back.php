<?php

require __DIR__ . '/../lib/start.php';

$domain = $started->take($_GET['state'] ?? null);
if ($domain === null || isset($_GET['error'])) {
    http_response_code(403);
    exit('Egnyte was not connected.');
}
$ask = curl_init("https://$domain.egnyte.com/puboauth/token");
curl_setopt_array($ask, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_POSTFIELDS => http_build_query([
        'client_id' => getenv('EGNYTE_KEY'),
        'client_secret' => getenv('EGNYTE_SECRET'),
        'redirect_uri' => BACK,
        'code' => $_GET['code'],
        'grant_type' => 'authorization_code',
    ]),
]);
$_SESSION['egnyte'] = ['domain' => $domain, 'token' => json_decode(curl_exec($ask), true)['access_token']];
header('Location: /looms.php');
