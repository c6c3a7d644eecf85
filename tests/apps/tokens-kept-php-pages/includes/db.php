<?php
$db = new PDO('mysql:host=localhost;dbname=quotes', getenv('DB_USER'), getenv('DB_PASSWORD'));

define('EGNYTE_HOST', 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com');

function egnyte_token($code)
{
    $ch = curl_init(EGNYTE_HOST . '/puboauth/token');
    curl_setopt_array($ch, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_POST => true,
        CURLOPT_POSTFIELDS => http_build_query([
            'client_id' => getenv('EGNYTE_KEY'),
            'client_secret' => getenv('EGNYTE_SECRET'),
            'redirect_uri' => 'https://quotes.example/callback.php',
            'grant_type' => 'authorization_code',
            'code' => $code,
        ]),
    ]);
    $answer = json_decode(curl_exec($ch), true);
    curl_close($ch);
    return $answer['access_token'];
}
