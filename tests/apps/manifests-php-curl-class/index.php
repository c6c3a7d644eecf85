<?php

require 'lib/EgnyteClient.php';
require 'lib/PortClient.php';

session_start();
$egnyte = new EgnyteClient($_SESSION['egnyte_domain'], $_SESSION['egnyte_token']);
$port = new PortClient();

try {
    $manifest = $port->manifest($_GET['number']);
    $folder = $egnyte->getFolder('/Shared/Manifests/' . $manifest['year']);
    $link = $egnyte->createLink($folder['files'][0]['path']);
    header('Location: ' . $link['links'][0]['url']);
} catch (EgnyteUnauthorized $e) {
    header('Location: connect.php');
}
