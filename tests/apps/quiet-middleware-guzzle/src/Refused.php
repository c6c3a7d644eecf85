<?php

namespace Harbourlight\PlanRoom;

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

final class Refused
{
    public function __invoke(callable $next): \Closure
    {
        return function (RequestInterface $request, array $options) use ($next) {
            $promise = $next($request, $options);

            return $promise->then(fn (ResponseInterface $response) => $this->looked($response));
        };
    }

    private function looked(ResponseInterface $response): ResponseInterface
    {
        return match ($response->getStatusCode()) {
            401 => throw new SignInAgain('Egnyte'),
            429 => throw new \RuntimeException('wait ' . $response->getHeaderLine('Retry-After')),
            default => $response,
        };
    }

    public static function notes(string $domain, string $token): string
    {
        $stack = HandlerStack::create();
        $stack->unshift(new self());
        $client = new Client(['handler' => $stack, 'base_uri' => "https://$domain.egnyte.com"]);

        return (string) $client->get('/pubapi/v1/notes', ['headers' => ['Authorization' => "Bearer $token"]])->getBody(); //~ GET /pubapi/v1/notes handles=specific
    }
}
