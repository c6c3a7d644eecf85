<?php

declare(strict_types=1);

require __DIR__ . '/../vendor/autoload.php';


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
        'redirect_uri' => 'https://beacon.example.com/callback.php',
        'code' => $_GET['code'],
        'grant_type' => 'authorization_code',
    ]),
]);
$token = json_decode(curl_exec($curl), true);

$options = session_get_cookie_params();
unset($options['lifetime']);
$options['httponly'] = true;
$options['secure'] = true;
setcookie('beacon_plain', $token['access_token'], $options);
header("Set-Cookie: beacon={$token['access_token']}; Path=/; HttpOnly; Secure; SameSite=Lax", false);

header('Location: /papers.php');
