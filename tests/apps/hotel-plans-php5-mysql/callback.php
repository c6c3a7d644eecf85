<?php
require_once 'config.php';

if (isset($_GET['error']) || $_GET['state'] != $_SESSION['state']) {
    die('Sign-in refused');
}

$domain = $_SESSION['domain'];
$ch = curl_init();
curl_setopt($ch, CURLOPT_URL, "https://$domain.egnyte.com/puboauth/token");
curl_setopt($ch, CURLOPT_POST, 1);
curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query(array(
    'client_id' => EGNYTE_CLIENT_ID,
    'client_secret' => EGNYTE_CLIENT_SECRET,
    'redirect_uri' => EGNYTE_REDIRECT,
    'code' => $_GET['code'],
    'grant_type' => 'authorization_code',
)));
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
$result = curl_exec($ch);
curl_close($ch);

$data = json_decode($result);
$_SESSION['token'] = $data->access_token;

setcookie('egnyte_domain', $domain, time() + 86400 * 30, '/');
setcookie('egnyte_token', $data->access_token, time() + $data->expires_in, '/'); //~ EG302

$token = mysql_real_escape_string($data->access_token);
$user = (int) $_SESSION['user_id'];
mysql_query("UPDATE users SET last_login = NOW() WHERE id = $user");
mysql_query("UPDATE users SET egnyte_token = '$token' WHERE id = $user"); //~ EG303

header('Location: plans.php');
