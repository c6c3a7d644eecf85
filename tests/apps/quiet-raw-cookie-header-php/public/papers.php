<?php

declare(strict_types=1);

require __DIR__ . '/../vendor/autoload.php';

use Regatta\TokenCookie;

session_start(['cookie_httponly' => true, 'cookie_secure' => true]);
$_SESSION['csrf'] ??= bin2hex(random_bytes(16));
$token = $_SESSION['csrf'];

$connection = ['domain' => $_SESSION['domain'] ?? '', 'token' => $_COOKIE['beacon'] ?? ''];
if ($connection['token'] === '') {
    header('Location: /connect.php');
    exit;
}

$curl = curl_init("https://{$connection['domain']}.egnyte.com/pubapi/v1/userinfo"); //~ GET /pubapi/v1/userinfo
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
curl_setopt($curl, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . $connection['token']]);
$user = json_decode(curl_exec($curl), true);
?>
<!doctype html>
<title>Regatta papers</title>
<p>Signed in to Egnyte as <?= htmlspecialchars($user['first_name'] . ' ' . $user['last_name']) ?></p>
<form method="post" action="/entry.php">
  <input type="hidden" name="token" value="<?= htmlspecialchars($token) ?>">
  <label>Crew <input name="crew"></label>
  <button>Enter</button>
</form>
