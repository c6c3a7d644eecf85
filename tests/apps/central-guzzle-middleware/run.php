<?php

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use Psr\Http\Message\ResponseInterface;

require __DIR__ . '/vendor/autoload.php';

$root = 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/v1/';
$bearer = ['Authorization' => 'Bearer ' . getenv('EGNYTE_TOKEN')];

$stack = HandlerStack::create(); //~ EG403
$stack->push(Middleware::mapResponse(function (ResponseInterface $response) {
    if ($response->getStatusCode() === 401) {
        throw new DomainException('connect to Egnyte again');
    }

    return $response;
}));
$watched = new Client(['base_uri' => $root, 'headers' => $bearer, 'handler' => $stack]);
echo $watched->get('userinfo')->getBody(); //~ GET /pubapi/v1/userinfo handles=specific

// The stack of another client, which looks at nothing but the time it takes.
$timed = HandlerStack::create();
$timed->push(Middleware::mapResponse(function (ResponseInterface $response) {
    return $response->withHeader('X-Seen', (string) time());
}));
$plain = new Client(['base_uri' => $root, 'headers' => $bearer, 'handler' => $timed]);
echo $plain->get('links')->getBody(); //~ GET /pubapi/v1/links handles=generic; EG402
