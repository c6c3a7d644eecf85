<?php

declare(strict_types=1);

require __DIR__ . '/../vendor/autoload.php';

$drawings = new Werft\Drawings(new GuzzleHttp\Client(), getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
try {
    print_r($drawings->of($argv[1]));
} catch (Werft\Problem $problem) {
    fwrite(STDERR, $problem->getMessage() . "\n");
    exit($problem->signIn ? 2 : 1);
}
