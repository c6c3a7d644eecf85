<?php

require 'vendor/autoload.php';

use Example\Parking\ZoneFiles;

session_start();
$files = new ZoneFiles($_SESSION['domain'], $_SESSION['egnyte_token']);
header('Content-Type: application/json');
echo json_encode(['files' => $files->list('north'), 'links' => $files->links()]);
