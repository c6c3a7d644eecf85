<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use GuzzleHttp\Psr7\Uri;
use Psr\Http\Message\RequestInterface;

function egnyte(callable $sign): Client
{
    $stack = HandlerStack::create();
    $stack->push(Middleware::mapRequest($sign), 'sign');

    return new Client(['base_uri' => 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/v1/', 'handler' => $stack]);
}

$token = getenv('EGNYTE_TOKEN');
$inHeader = egnyte(fn (RequestInterface $request) => $request->withHeader('Authorization', 'Bearer ' . $token));
$inQuery = egnyte(fn (RequestInterface $request) => $request->withUri(Uri::withQueryValue($request->getUri(), 'access_token', $token))); //~ EG306

$folder = json_decode((string) $inHeader->get('fs/Shared/Runs')->getBody()); //~ GET /pubapi/v1/fs/{path}
$text = (string) $inQuery->get('fs-content/Shared/Runs/list.txt')->getBody(); //~ GET /pubapi/v1/fs-content/{path}
echo count($folder->files), ' ', strlen($text), PHP_EOL;
