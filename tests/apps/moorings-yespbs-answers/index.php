<?php

require 'vendor/autoload.php';

session_start();
$moorings = new Harbour\Moorings(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));

if (isset($_POST['open'])) {
    $moorings->open($_POST['open']);
} elseif (isset($_POST['rename'])) {
    $moorings->rename($_POST['rename'], $_POST['to']);
} elseif (isset($_POST['close'])) {
    $moorings->close($_POST['close']);
}
