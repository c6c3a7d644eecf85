<?php

declare(strict_types=1);

require __DIR__ . '/../vendor/autoload.php';

use Regatta\TokenCookie;

session_start(['cookie_httponly' => true, 'cookie_secure' => true]);

if (isset($_GET['error']) || !hash_equals($_SESSION['state'] ?? '', $_GET['state'] ?? '')) {
    http_response_code(403);
    exit('Egnyte did not grant access.');
}

$domain = $_SESSION['domain'];
$curl = curl_init("https://{$domain}.egnyte.com/puboauth/token");
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_POSTFIELDS => http_build_query([
        'client_id' => getenv('EGNYTE_KEY'),
        'client_secret' => getenv('EGNYTE_SECRET'),
        'redirect_uri' => 'https://regatta.example.com/callback.php',
        'code' => $_GET['code'],
        'grant_type' => 'authorization_code',
    ]),
]);
$token = json_decode(curl_exec($curl), true);

(new TokenCookie(sodium_hex2bin(getenv('COOKIE_KEY'))))->write($domain, $token['access_token']);

// What the page's own script shows: the domain and when to come back.
setcookie('regatta_domain', $domain, ['path' => '/', 'secure' => true]);
setcookie('regatta_until', (string) (time() + (int) $token['expires_in']), ['path' => '/', 'secure' => true]);

header('Location: /papers.php');
