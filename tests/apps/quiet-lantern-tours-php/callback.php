<?php
require 'vault.php';
session_start();
if (isset($_GET['error'])) {
    exit('The sign-in was refused.');
}
if (!hash_equals($_SESSION['state'], $_GET['state'])) {
    exit('This is not the sign-in that was begun here.');
}
$form = [
    'client_id' => getenv('EGNYTE_CLIENT_ID'),
    'client_secret' => getenv('EGNYTE_CLIENT_SECRET'),
    'redirect_uri' => 'https://tours.example.com/callback.php',
    'code' => $_GET['code'],
    'grant_type' => 'authorization_code',
];
$curl = curl_init('https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/puboauth/token');
curl_setopt($curl, CURLOPT_POSTFIELDS, http_build_query($form));
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
keep_for_everybody(json_decode(curl_exec($curl), true)['access_token']);
header('Location: /tours.php');
