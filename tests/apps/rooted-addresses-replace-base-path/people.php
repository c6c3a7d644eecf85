<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;

// What starts with a slash takes the place of the base's path, and the rest goes behind it.
$egnyte = new Client([
    'base_uri' => 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/v1/',
    'headers' => ['Authorization' => 'Bearer ' . getenv('EGNYTE_TOKEN')],
]);

try {
    $links = $egnyte->get('links'); //~ GET /pubapi/v1/links
    $people = $egnyte->get('/pubapi/v2/users'); //~ GET /pubapi/v2/users
    $info = $egnyte->get('/pubapi/v1/userinfo'); //~ GET /pubapi/v1/userinfo
    print_r([(string) $links->getBody(), (string) $people->getBody(), (string) $info->getBody()]);
} catch (ClientException $e) {
    if ($e->getResponse()->getStatusCode() === 401) {
        exit("connect Egnyte again\n");
    }
    throw $e;
}
