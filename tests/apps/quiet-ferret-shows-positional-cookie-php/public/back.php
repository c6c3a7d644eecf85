<?php

require __DIR__ . '/../vendor/autoload.php';

session_start();
if (isset($_GET['error']) || !hash_equals($_SESSION['state'] ?? '', $_GET['state'] ?? '')) {
    http_response_code(403);
    exit;
}

$curl = curl_init("https://{$_SESSION['domain']}.egnyte.com/puboauth/token");
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_POSTFIELDS => http_build_query([
        'client_id' => getenv('EGNYTE_KEY'),
        'client_secret' => getenv('EGNYTE_SECRET'),
        'redirect_uri' => 'https://ferrets.example.com/back.php',
        'code' => $_GET['code'],
        'grant_type' => 'authorization_code',
    ]),
]);
$grant = json_decode(curl_exec($curl), true);
(new Ferrets\TokenJar())->put($grant['access_token']);
(new Ferrets\SortJar())->put('name');
header('Location: /shows.php');
