<?php

require __DIR__ . '/vendor/autoload.php';

use Sorrel\Herbs\Egnyte;

session_start();
$provider = new Egnyte([
    'domain' => getenv('EGNYTE_DOMAIN'),
    'clientId' => getenv('EGNYTE_KEY'),
    'clientSecret' => getenv('EGNYTE_SECRET'),
    'redirectUri' => 'https://herbs.sorrel.example/connect.php',
]);
if (isset($_GET['error'])) {
    exit('Not connected.');
}
if (!isset($_GET['code'])) {
    $url = $provider->getAuthorizationUrl();
    $_SESSION['state'] = $provider->getState();
    header('Location: ' . $url);
    exit;
}
if (empty($_GET['state']) || $_GET['state'] !== $_SESSION['state']) {
    exit('Not the state that was sent.');
}
$token = $provider->getAccessToken('authorization_code', ['code' => $_GET['code']]);
$asked = $provider->getAuthenticatedRequest('GET', 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/v1/links', $token); //~ GET /pubapi/v1/links handles=specific
$links = $provider->getParsedResponse($asked);
