<?php

declare(strict_types=1);

require __DIR__ . '/../vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

function client(callable $decider): Client
{
    $stack = HandlerStack::create();
    $stack->push(Middleware::retry($decider, fn (int $tries): int => 1000 * 2 ** $tries));

    return new Client([
        'base_uri' => 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/v1/',
        'handler' => $stack,
        'http_errors' => false,
        'headers' => ['Authorization' => 'Bearer ' . getenv('EGNYTE_TOKEN')],
    ]);
}

$eager = function (int $tries, RequestInterface $request, ?ResponseInterface $response = null): bool {
    if ($tries >= 4) {
        return false;
    }

    return $response !== null && ($response->getStatusCode() >= 500 || $response->getStatusCode() === 401); //~ EG404
};

$calm = function (int $tries, RequestInterface $request, ?ResponseInterface $response = null): bool {
    return $tries < 4 && $response?->getStatusCode() === 429;
};

$orders = client($eager)->get('fs/Shared/Orders'); //~ GET /pubapi/v1/fs/{path}
if ($orders->getStatusCode() === 401) {
    exit("connect Egnyte again\n");
}
echo $orders->getBody();

$links = client($calm)->get('links'); //~ GET /pubapi/v1/links
if ($links->getStatusCode() === 401) {
    exit("connect Egnyte again\n");
}
echo $links->getBody();
