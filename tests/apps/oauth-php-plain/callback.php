<?php
session_start();

if (isset($_GET['error']) || $_GET['state'] !== $_SESSION['state']) {
    exit('not connected');
}

$ch = curl_init('https://' . $_SESSION['domain'] . '.egnyte.com/puboauth/token');
curl_setopt_array($ch, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_POSTFIELDS => http_build_query([
        'grant_type' => 'authorization_code',
        'client_id' => 'photo-wall',
        'client_secret' => getenv('EGNYTE_SECRET'),
        'redirect_uri' => 'https://wall.example/callback.php',
        'code' => $_GET['code'],
    ]),
]);
$_SESSION['token'] = json_decode(curl_exec($ch))->access_token;
header('Location: wall.php');
