<?php

use Archery\EgnyteFactory;

require __DIR__ . '/../vendor/autoload.php';

$egnyte = EgnyteFactory::make(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
foreach (glob(__DIR__ . '/../scores/*.pdf') as $sheet) {
    $path = 'Shared/Scores/' . basename($sheet);
    $egnyte->post("fs-content/$path", ['body' => fopen($sheet, 'r')]); //~ POST /pubapi/v1/fs-content/{path}
    $made = $egnyte->post('links', ['json' => ['path' => "/$path", 'type' => 'file', 'accessibility' => 'anyone']]); //~ POST /pubapi/v1/links
    echo json_decode($made->getBody(), true)['links'][0]['url'], PHP_EOL;
}
