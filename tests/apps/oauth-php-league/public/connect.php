<?php

require __DIR__ . '/../vendor/autoload.php';

use Brightline\Inbox\Egnyte;

session_start();

$provider = new Egnyte([
    'domain' => $_SESSION['domain'],
    'clientId' => getenv('EGNYTE_KEY'),
    'clientSecret' => getenv('EGNYTE_SECRET'),
    'redirectUri' => 'https://inbox.brightline.example/connect.php',
]);

if (isset($_GET['error'])) {
    exit('Egnyte was not connected.');
}

if (!isset($_GET['code'])) {
    $url = $provider->getAuthorizationUrl();
    $_SESSION['state'] = $provider->getState();
    header('Location: ' . $url);
    exit;
}

if ($_GET['state'] !== $_SESSION['state']) {
    http_response_code(400);
    exit;
}

$token = $provider->getAccessToken('authorization_code', ['code' => $_GET['code']]);
$_SESSION['user'] = $provider->getResourceOwner($token)->getId(); //~ GET /pubapi/v1/userinfo handles=specific
$_SESSION['token'] = $token;
header('Location: inbox.php');
