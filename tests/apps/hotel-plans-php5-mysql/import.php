<?php
require_once 'config.php';

// Moves a token that the old site asked for to the accounts of the new one.
$domain = $_SESSION['domain'];
$ch = curl_init("https://$domain.egnyte.com/puboauth/token");
curl_setopt($ch, CURLOPT_POST, 1);
curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query(array(
    'client_id' => EGNYTE_CLIENT_ID,
    'client_secret' => EGNYTE_CLIENT_SECRET,
    'username' => $_POST['username'],
    'password' => $_POST['password'],
    'grant_type' => 'password',
)));
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
$data = json_decode(curl_exec($ch));
curl_close($ch);
$token = $data->access_token;

$accounts = new PDO(getenv('ACCOUNTS_DSN'));
$accounts->query("UPDATE accounts SET domain = '$domain' WHERE id = 1");
$accounts->query("UPDATE accounts SET egnyte_token = '$token' WHERE id = 1"); //~ EG303
$known = $accounts->query("SELECT id FROM accounts WHERE egnyte_token = '$token'")->fetch();

$guests = mysqli_connect(getenv('GUESTS_HOST'));
mysqli_multi_query($guests, "INSERT INTO tokens (value) VALUES ('" . mysqli_real_escape_string($guests, $token) . "')"); //~ EG303

setcookie('egnyte_seen', 'yes', time() + 3600);
setcookie('egnyte_import', $token, time() + 3600); //~ EG302
setcookie('egnyte_kept', $token, array('expires' => time() + 3600, 'httponly' => true));
setcookie('egnyte_held', $token, time() + 3600, '/', '', true, true);
