<?php
require_once dirname(__FILE__) . '/../config.php';
session_start();

if (isset($_GET['error'])) {
    header('Location: /login.php?denied=1');
    exit;
}

$ch = curl_init('https://' . EGNYTE_DOMAIN . '.egnyte.com/puboauth/token');
curl_setopt($ch, CURLOPT_POST, true);
curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query(array(
    'grant_type' => 'authorization_code',
    'client_id' => EGNYTE_KEY,
    'client_secret' => EGNYTE_SECRET,
    'redirect_uri' => EGNYTE_REDIRECT,
    'code' => $_GET['code'],
)));
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
$token = json_decode(curl_exec($ch));
curl_close($ch);
$_SESSION['egnyte'] = $token->access_token;
header('Location: /matches.php');
