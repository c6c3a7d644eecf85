<?php

declare(strict_types=1);

require __DIR__ . '/../vendor/autoload.php';

use Hub\OpenConnectors;

session_start();
$hub = new OpenConnectors(getenv('HUB_AUTHORIZATION'));

if (!isset($_GET['code']) && !isset($_GET['error'])) {
    $_SESSION['parish'] = preg_replace('/[^a-z0-9-]/', '', $_GET['parish'] ?? '');
    header('Location: ' . $hub->signIn($_SESSION['parish']));
    exit;
}
if (isset($_GET['error'])) {
    echo '<p>Egnyte was not connected: ' . htmlspecialchars($_GET['error']) . '</p>';
    exit;
}
$hub->instance($_SESSION['parish'], $_GET['code']);
header('Location: /parishes.php');
