<?php

use Stamps\{Albums, SignInAgain};

require __DIR__ . '/../vendor/autoload.php';

$albums = new Albums(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
try {
    foreach ($albums->pages($argv[1]) as $page) {
        echo $page['name'], PHP_EOL;
        if (in_array('--publish', $argv, true)) {
            $albums->publish($page['path']);
        }
    }
} catch (SignInAgain $e) {
    fwrite(STDERR, $e->getMessage() . PHP_EOL);
    exit(2);
}
