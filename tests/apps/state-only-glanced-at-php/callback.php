<?php
// The browser comes back here from Egnyte.
require __DIR__ . '/vendor/autoload.php';
session_start();

if (isset($_GET['error'])) {
    exit('The kiln was not connected.');
}
$state = $_GET['state'] ?? '';
error_log("egnyte callback $state");

$client = new GuzzleHttp\Client(['base_uri' => 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com']);
$answer = $client->post('/puboauth/token', ['form_params' => [
    'client_id' => getenv('EGNYTE_CLIENT_ID'),
    'client_secret' => getenv('EGNYTE_CLIENT_SECRET'),
    'redirect_uri' => 'https://kiln.example.com/callback.php',
    'grant_type' => 'authorization_code',
    'code' => $_GET['code'],  //~ EG206
]]);
$_SESSION['egnyte'] = json_decode((string) $answer->getBody(), true)['access_token'];
header('Location: /firings.php');
