<?php
require 'vendor/autoload.php';

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Component\HttpClient\HttpOptions;

$options = (new HttpOptions())
    ->setBaseUri('https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com')
    ->setAuthBearer(getenv('EGNYTE_TOKEN'));
$links = HttpClient::create($options->toArray())->request('GET', '/pubapi/v1/links'); //~ GET /pubapi/v1/links
if ($links->getStatusCode() === 401) {
    exit('sign in again');
}

$yard = (new HttpOptions()) //~ EG502
    ->setBaseUri('https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com')
    ->setAuthBearer(getenv('EGNYTE_TOKEN'))
    ->verifyPeer(false);
$notes = HttpClient::create($yard->toArray())->request('GET', '/pubapi/v1/notes'); //~ GET /pubapi/v1/notes
if ($notes->getStatusCode() === 401) {
    exit('sign in again');
}

// The printer in the yard has a certificate of its own making.
$printer = (new HttpOptions())->setBaseUri('https://printer.yard.example.com')->verifyPeer(false)->verifyHost(false);
HttpClient::create($printer->toArray())->request('POST', '/jobs', ['json' => $notes->toArray(false)])->getStatusCode();
