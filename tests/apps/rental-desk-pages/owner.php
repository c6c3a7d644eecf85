<?php
session_start();
require 'inc/egnyte.php';

if (!isset($_GET['code'])) {
    $_SESSION['domain'] = $_GET['domain'];
    $_SESSION['state'] = bin2hex(random_bytes(12));
    header('Location: ' . egnyte_owner_url($_GET['domain'], $_SESSION['state']));
    exit;
}
if (isset($_GET['error'])) {
    die('Egnyte was not connected.');
}
if (!hash_equals($_SESSION['state'], $_GET['state'])) {
    die('Please begin again.');
}
$curl = curl_init('https://' . $_SESSION['domain'] . '.egnyte.com/puboauth/token');
curl_setopt($curl, CURLOPT_POST, true);
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
curl_setopt($curl, CURLOPT_POSTFIELDS, http_build_query(array(
    'client_id' => EGNYTE_ID,
    'client_secret' => EGNYTE_SECRET,
    'redirect_uri' => SITE . '/owner.php',
    'code' => $_GET['code'],
    'grant_type' => 'authorization_code',
)));
$granted = json_decode(curl_exec($curl), true);
$_SESSION['token'] = $granted['access_token'];
$found = egnyte_get($_SESSION['domain'], $_SESSION['token'], 'fs/Shared/Contracts'); //~ GET /pubapi/v1/fs/{path}
foreach ($found['files'] as $file) {
    echo '<li>' . htmlspecialchars($file['name']) . '</li>';
}
