<?php
require_once __DIR__ . '/common.php';

if (isset($_GET['error']) || !hash_equals($_SESSION['state'], $_GET['state'])) {
    exit('The sign-in was refused.');
}
$curl = curl_init('https://' . EGNYTE_DOMAIN . '.egnyte.com/puboauth/token');
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
curl_setopt($curl, CURLOPT_POSTFIELDS, http_build_query([
    'client_id' => getenv('EGNYTE_KEY'),
    'client_secret' => getenv('EGNYTE_SECRET'),
    'redirect_uri' => 'https://prints.example.com/callback.php',
    'grant_type' => 'authorization_code',
    'scope' => 'Egnyte.filesystem',
    'code' => $_GET['code'],
]));
$grant = json_decode(curl_exec($curl), true);
$_SESSION['access_token'] = $grant['access_token'];
$put = prints()->prepare('INSERT INTO cards (owner, card) VALUES (:owner, :card)');
$put->execute([':owner' => $_SESSION['owner'], ':card' => $grant['access_token']]); //~ EG303
$seen = prints()->prepare('INSERT INTO visits (owner) VALUES (:owner)');
$seen->execute([':owner' => $_SESSION['owner']]);
page_head('Connected');
