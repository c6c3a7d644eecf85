<?php

require __DIR__ . '/../vendor/autoload.php';

use Meadow\Herd\Egnyte;
use Meadow\Herd\FileCache;

$egnyte = new Egnyte(new GuzzleHttp\Client(['timeout' => 20]), new FileCache());
foreach (glob('/srv/herd/*.csv') as $file) {
    $egnyte->upload(basename($file), file_get_contents($file));
}
echo count($egnyte->home()), count($egnyte->rights('Shared/Herd')), count($egnyte->reports(7)), "\n";
