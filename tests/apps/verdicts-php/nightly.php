<?php

use App\Services\Mirror;

require __DIR__ . '/vendor/autoload.php';

[, $domain, $token] = $argv;
$mirror = new Mirror();
$mirror->nobodyLooks($domain, $token);
$mirror->noticed($domain, $token);
$mirror->toldApart($domain, $token);
$mirror->caught($domain, $token);
$mirror->statusOfCurl($domain, $token);
