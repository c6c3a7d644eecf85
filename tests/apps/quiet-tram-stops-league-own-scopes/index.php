<?php

require __DIR__ . '/vendor/autoload.php';

use League\OAuth2\Client\Provider\Exception\IdentityProviderException;
use League\OAuth2\Client\Provider\GenericProvider;

session_start();
$host = 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com';
$provider = new GenericProvider([
    'clientId' => getenv('EGNYTE_KEY'),
    'clientSecret' => getenv('EGNYTE_SECRET'),
    'redirectUri' => 'https://stops.railway.example/',
    'urlAuthorize' => $host . '/puboauth/token',
    'urlAccessToken' => $host . '/puboauth/token',
    'urlResourceOwnerDetails' => $host . '/pubapi/v1/userinfo',
    'scopes' => 'Egnyte.link Egnyte.user',
    'scopeSeparator' => ' ',
]);
if (isset($_GET['error'])) {
    exit('Not connected.');
}
if (!isset($_GET['code'])) {
    // This page needs less than the others.
    $url = $provider->getAuthorizationUrl(['scope' => ['Egnyte.link']]);
    $_SESSION['state'] = $provider->getState();
    header('Location: ' . $url);
    exit;
}
if ($_GET['state'] !== $_SESSION['state']) {
    exit('Not the state that was sent.');
}
try {
    $token = $provider->getAccessToken('authorization_code', ['code' => $_GET['code']]);
    $asked = $provider->getAuthenticatedRequest('GET', $host . '/pubapi/v1/links', $token); //~ GET /pubapi/v1/links handles=specific
    $answer = $provider->getResponse($asked);
    if ($answer->getStatusCode() === 401) {
        exit('Sign in again.');
    }
    if ($answer->getStatusCode() === 429) {
        sleep((int) $answer->getHeaderLine('Retry-After'));
    }
} catch (IdentityProviderException $refused) {
    exit($refused->getMessage());
}
