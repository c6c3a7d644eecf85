<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use GuzzleHttp\Pool;
use GuzzleHttp\Psr7\Request;

$root = 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/';
$bearer = ['Authorization' => 'Bearer ' . getenv('EGNYTE_TOKEN')];

$client = new Client(['http_errors' => false]);
$requests = [
    new Request('GET', $root . 'v1/links', $bearer), //~ GET /pubapi/v1/links handles=specific
    new Request('GET', $root . 'v1/bookmarks', $bearer), //~ GET /pubapi/v1/bookmarks handles=specific
];
$pool = new Pool($client, $requests, [
    'concurrency' => 2,
    'fulfilled' => function ($response, $index) {
        if ($response->getStatusCode() === 401) {
            exit("The token was refused.\n");
        }
        if ($response->getStatusCode() === 429) {
            sleep((int) $response->getHeaderLine('Retry-After'));
        }
        echo $index, "\n";
    },
]);
$pool->promise()->wait();

$api = new Client(['base_uri' => $root, 'headers' => $bearer]);
try {
    $api->getAsync('v2/groups')->wait(); //~ GET /pubapi/v2/groups handles=specific
    $api->postAsync('v1/links', ['json' => ['path' => '/Shared/Peat', 'type' => 'folder']])->wait(); //~ POST /pubapi/v1/links handles=specific
    $api->deleteAsync('v1/links/' . $argv[1])->wait(); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
} catch (ClientException $refused) {
    if ($refused->getCode() === 401) {
        exit("The token was refused.\n");
    }
    if ($refused->getCode() === 429) {
        sleep(60);
    }
    throw $refused;
}
