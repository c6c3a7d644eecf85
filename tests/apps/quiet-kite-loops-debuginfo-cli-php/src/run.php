<?php

declare(strict_types=1);

use Loops\Grant;
use Monolog\Handler\StreamHandler;
use Monolog\Logger;

require __DIR__ . '/../vendor/autoload.php';

$log = new Logger('loops', [new StreamHandler('php://stderr')]);
$grant = Grant::fromEnvironment();
$log->info("Starting with $grant", ['grant' => $grant]);
if (in_array('--debug', $argv, true)) {
    var_dump($grant);
    print_r($grant);
    echo json_encode($grant), PHP_EOL;
}

$curl = curl_init("https://{$grant->domain}.egnyte.com/pubapi/v1/fs/Shared/Loops"); //~ GET /pubapi/v1/fs/{path} handles=specific
curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_HTTPHEADER => [$grant->header()]]);
$body = curl_exec($curl);
$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
$log->debug('answered', ['status' => $status, 'with' => (string) $grant]);

if ($status === 401) {
    $log->error('Sign in to Egnyte again.', ['grant' => $grant]);
    exit(2);
}
if ($status === 429) {
    $log->warning('Too fast; try again in a minute.');
    exit(3);
}
echo $body;
