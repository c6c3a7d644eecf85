<?php

require __DIR__ . '/../vendor/autoload.php';

session_start();
$connection = new ChoirTours\EgnyteConnection(require __DIR__ . '/../config.php');

if (isset($_GET['connect'])) {
    header('Location: ' . $connection->getAuthorizationUrl());
    exit;
}
if (isset($_GET['code'])) {
    if ($_GET['state'] !== $_SESSION['oauth2state']) {
        exit('Invalid state');
    }
    $_SESSION['token'] = $connection->getAccessToken($_GET['code'])->getToken();
}
$api = $connection->client($_SESSION['token']);
echo json_encode(['programme' => $api->programme('spring'), 'bookmarks' => $api->bookmarks()]);
