<?php
session_start();
require_once 'functions.php';

if ($_GET['state'] != $_SESSION['state']) {
    die('Invalid state');
}

$ch = curl_init('https://' . $domain . '.egnyte.com/puboauth/token');
curl_setopt($ch, CURLOPT_POST, 1);
curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query(array(
    'client_id' => $client_id,
    'client_secret' => $client_secret,
    'redirect_uri' => $redirect_uri,
    'code' => $_GET['code'],
    'grant_type' => 'authorization_code',
)));
curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
$result = json_decode(curl_exec($ch));
curl_close($ch);

$_SESSION['egnyte_token'] = $result->access_token;
header('Location: index.php');
