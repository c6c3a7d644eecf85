<?php

namespace Harbourlight\PlanRoom;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use GuzzleHttp\HandlerStack;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

final class HandWritten
{
    public static function client(string $domain, string $token): Client
    {
        $stack = HandlerStack::create();
        $stack->push(self::refused(), 'refused');

        return new Client([
            'handler' => $stack,
            'base_uri' => 'https://' . $domain . '.egnyte.com',
            'headers' => ['Authorization' => 'Bearer ' . $token],
        ]);
    }

    private static function refused(): callable
    {
        return static function (callable $handler): callable {
            return static function (RequestInterface $request, array $options) use ($handler) {
                return $handler($request, $options)->then(function (ResponseInterface $response) {
                    if ($response->getStatusCode() === 401) {
                        throw new SignInAgain('Egnyte refused the token');
                    }
                    if ($response->getStatusCode() === 429) {
                        sleep((int) $response->getHeaderLine('Retry-After'));
                    }

                    return $response;
                });
            };
        };
    }

    public static function people(string $domain, string $token): string
    {
        return (string) self::client($domain, $token)->get('/pubapi/v2/users')->getBody(); //~ GET /pubapi/v2/users handles=specific
    }
}
