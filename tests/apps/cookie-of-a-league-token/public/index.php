<?php
require '../vendor/autoload.php';

use League\OAuth2\Client\Provider\GenericProvider;

session_start();

function provider(string $domain): GenericProvider
{
    return new GenericProvider([
        'clientId' => getenv('EGNYTE_ID'),
        'clientSecret' => getenv('EGNYTE_SECRET'),
        'redirectUri' => 'https://scar.example/index.php',
        'urlAuthorize' => "https://{$domain}.egnyte.com/puboauth/token",
        'urlAccessToken' => "https://{$domain}.egnyte.com/puboauth/token",
        'urlResourceOwnerDetails' => "https://{$domain}.egnyte.com/pubapi/v1/userinfo",
        'scopes' => ['Egnyte.filesystem'],
        'scopeSeparator' => ' ',
    ]);
}

if (isset($_GET['error'])) {
    http_response_code(403);
    exit;
}
if (isset($_GET['domain'])) {
    $provider = provider($_GET['domain']);
    $url = $provider->getAuthorizationUrl();
    $_SESSION['state'] = $provider->getState();
    $_SESSION['domain'] = $_GET['domain'];
    header("Location: $url");
    exit;
}
if (isset($_GET['code'])) {
    if (empty($_GET['state']) || !hash_equals($_SESSION['state'], $_GET['state'])) {
        http_response_code(400);
        exit;
    }
    $token = provider($_SESSION['domain'])->getAccessToken('authorization_code', ['code' => $_GET['code']]);
    error_log('linked, expires ' . $token->getExpires());
    setcookie('scar', $token->getToken(), ['httponly' => true, 'secure' => true]);
    setcookie('scar_viewer', $token->getToken(), time() + 3600, '/'); //~ EG302
    header('Location: /files.php');
}
