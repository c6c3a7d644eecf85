<?php
require_once 'lib/class.egnyte.php';
session_start();

$egnyte = new Egnyte(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_KEY'), getenv('EGNYTE_SECRET'));

if (isset($_GET['login'])) {
    header('Location: ' . $egnyte->getLoginUrl());
    exit;
}
if (isset($_GET['code'])) {
    $_SESSION['token'] = $egnyte->getToken($_GET['code']);
}
$egnyte->setToken($_SESSION['token']);
$folder = $egnyte->listFolder('Shared/Orders');
$links = $egnyte->getLinks();
if ($folder === false || $links === false) {
    header('Location: ?login=1');
    exit;
}
echo '<pre>' . htmlspecialchars(print_r($folder, true)) . '</pre>';
if (isset($_POST['share'])) {
    $egnyte->createLink($_POST['share']);
}
if (isset($_POST['group'])) {
    $egnyte->addGroup($_POST['group']);
}
