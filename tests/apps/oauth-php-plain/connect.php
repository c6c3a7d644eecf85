<?php
session_start();

$client = 'photo-wall';
$scopes = 'Egnyte.filesystem,Egnyte.link'; //~ EG105
$back = 'https://wall.example/callback.php';

$_SESSION['state'] = bin2hex(random_bytes(16));

header('Location: https://' . $_GET['domain'] . '.egnyte.com/puboauth/token?response_type=code&client_id=' . $client
    . '&redirect_uri=' . urlencode($back) . '&scope=' . urlencode($scopes) . '&state=' . $_SESSION['state']);
exit;
