<?php

declare(strict_types=1);

namespace Marsh;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\BadResponseException;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

final class Egnyte
{
    public static function client(Tokens $tokens): Client
    {
        $stack = HandlerStack::create();
        // Outermost: decides who goes once more. The bearer below it is asked again for every try.
        $stack->push(Middleware::retry(
            static function (int $tries, RequestInterface $request, ?ResponseInterface $answer) use ($tokens): bool {
                if ($tries === 0 && $answer?->getStatusCode() === 401) {
                    $tokens->forget();

                    return true;
                }

                return $tries < 4 && \in_array($answer?->getStatusCode(), [403, 429], true) && $answer->hasHeader('Retry-After');
            },
            static fn (int $tries, ?ResponseInterface $answer): int => 1000 * (int) $answer?->getHeaderLine('Retry-After'),
        ));
        $stack->push(Middleware::mapRequest(
            static fn (RequestInterface $request) => $request->withHeader('Authorization', 'Bearer ' . $tokens->current()),
        ));

        return new Client(['base_uri' => "https://{$tokens->domain}.egnyte.com", 'handler' => $stack, 'http_errors' => false]);
    }

    public static function json(ResponseInterface $answer): array
    {
        return match (true) {
            $answer->getStatusCode() < 300 => json_decode((string) $answer->getBody(), true),
            $answer->getStatusCode() === 401 => throw new SignInAgain('Connect again: https://marsh.example.com/connect'),
            default => throw new \RuntimeException("Egnyte answered {$answer->getStatusCode()}"),
        };
    }
}

final class SignInAgain extends \RuntimeException
{
}
