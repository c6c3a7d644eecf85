<?php

use Folds\Egnyte;
use Folds\Later;
use Folds\SignInAgain;
use Folds\Wool;

require __DIR__ . '/../vendor/autoload.php';

session_start();
$egnyte = new Egnyte($_SESSION['domain'], $_SESSION['token']);

if ($_SERVER['REQUEST_METHOD'] === 'POST' && isset($_POST['disconnect'])) {
    $egnyte->forget();
    unset($_SESSION['token']);
    header('Location: /');
    exit;
}

try {
    $folds = $egnyte->folds();
    error_log('folds listed by ' . print_r($egnyte->folds()[0]['name'] ?? null, true));
} catch (SignInAgain $e) {
    header('Location: /connect.php');
    exit;
} catch (Later $e) {
    header('Retry-After: ' . $e->getMessage(), true, 503);
    exit;
}

foreach ($folds as $fold) {
    echo '<li>', htmlspecialchars($fold['name']), '</li>';
}
echo '<p>', htmlspecialchars((new Wool())->prices()['fleece']), '</p>';
