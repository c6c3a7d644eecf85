<?php

require __DIR__ . '/vendor/autoload.php';

$links = new Lapwing\Nightly\Links(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));

try {
    file_put_contents(__DIR__ . '/var/links.json', json_encode($links->all()));
    file_put_contents(__DIR__ . '/var/people.json', json_encode($links->people()));
} catch (RuntimeException $e) {
    mail(getenv('ADMIN'), 'Nightly run', $e->getMessage());
}
