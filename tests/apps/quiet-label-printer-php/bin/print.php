<?php

declare(strict_types=1);

require __DIR__ . '/../src/Egnyte.php';
require __DIR__ . '/../src/Printer.php';

[, $folder, $customer] = $argv;
// A reseller's labels carry no price.
$printer = new Printer('https://printer.lan', showPrice: $customer !== 'reseller');
$egnyte = new Egnyte(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));

try {
    foreach ($egnyte->files($folder) as $file) {
        $printer->label($file['name']);
    }
} catch (TokenRefused) {
    fwrite(STDERR, "the token is no longer valid: sign in to Egnyte again\n");
    exit(1);
}
