<?php
session_start();
require 'includes/db.php';

if (isset($_GET['error']) || !hash_equals($_SESSION['state'], $_GET['state'])) {
    http_response_code(403);
    exit('Egnyte was not connected');
}

$token = egnyte_token($_GET['code']);
$save = $db->prepare('UPDATE users SET egnyte_token = ? WHERE id = ?');
$save->execute([$token, $_SESSION['user']]); //~ EG303

$sealed = sodium_crypto_secretbox($token, $nonce = random_bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES), hex2bin(getenv('SEAL_KEY')));
$db->prepare('INSERT INTO vault (user_id, sealed, nonce) VALUES (?, ?, ?)')->execute([$_SESSION['user'], $sealed, $nonce]);

header('Location: quotes.php');
