<?php

use Pond\Clients;

require __DIR__ . '/vendor/autoload.php';

$level = (string) Clients::hut()->get('level')->getBody();
$egnyte = Clients::egnyte(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
$answer = $egnyte->post('v1/fs-content/Shared/Pond/' . date('Y-m-d') . '.txt', ['body' => $level]); //~ POST /pubapi/v1/fs-content/{path}
switch ($answer->getStatusCode()) {
    case 401:
        fwrite(STDERR, "Egnyte: sign in again\n");
        exit(2);
    case 429:
        fwrite(STDERR, 'Egnyte: wait ' . $answer->getHeaderLine('Retry-After') . " s\n");
        exit(3);
}
