<?php
session_start();
require __DIR__ . '/egnyte.php';

$nonce = bin2hex(random_bytes(16));
$_SESSION['nonces'][$nonce] = time();
header('Location: ' . authorize($_GET['domain'], $_GET['domain'] . ':' . $nonce));
