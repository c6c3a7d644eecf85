<?php

namespace Harbourlight\PlanRoom;

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

final class Plans
{
    private Client $http;

    public function __construct(string $domain, string $token)
    {
        $stack = HandlerStack::create();
        $stack->push(Middleware::retry(
            fn (int $tries, RequestInterface $sent, ?ResponseInterface $got = null) => $tries < 4 && $got?->getStatusCode() === 429,
            fn (int $tries, ?ResponseInterface $got = null) => 1000 * (int) $got?->getHeaderLine('Retry-After'),
        ), 'throttled');
        $stack->push(Middleware::mapResponse(
            static fn (ResponseInterface $got) => $got->getStatusCode() === 401 ? throw new SignInAgain('Egnyte') : $got
        ));
        $this->http = new Client([
            'base_uri' => "https://{$domain}.egnyte.com/pubapi/",
            'headers' => ['Authorization' => "Bearer {$token}"],
            'handler' => $stack,
        ]);
    }

    public function sheet(string $path): array
    {
        $answer = $this->http->get('v1/fs/Shared/Plans/' . rawurlencode($path)); //~ GET /pubapi/v1/fs/{path} handles=specific

        return json_decode((string) $answer->getBody(), true);
    }

    public function drop(string $id): void
    {
        $this->http->request('DELETE', 'v2/links/' . $id); //~ DELETE /pubapi/v2/links/{link_id} handles=specific
    }
}
