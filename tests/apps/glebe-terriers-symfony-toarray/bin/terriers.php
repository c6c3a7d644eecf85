<?php

require __DIR__ . '/../vendor/autoload.php';

$terriers = new App\Terriers(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
print_r([$terriers->terriers(), $terriers->links(), $terriers->people()]);
