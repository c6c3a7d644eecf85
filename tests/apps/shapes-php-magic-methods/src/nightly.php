<?php

require __DIR__ . '/../vendor/autoload.php';

$files = new \Orchard\Barn\Files(getenv('BARN_DOMAIN'), getenv('BARN_TOKEN'));
$files->makeFolder('Shared/Hay');
foreach ($files->get('v1/links')['links'] as $link) { //~ GET /pubapi/v1/links
    echo $link['url'], PHP_EOL;
}
