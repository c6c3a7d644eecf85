<?php

namespace App\Egnyte;

use App\User;
use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

class ClientFactory
{
    public function forUser(User $user)
    {
        $stack = HandlerStack::create();
        $stack->push(Middleware::mapRequest(function (RequestInterface $request) use ($user) {
            return $request->withHeader('Authorization', 'Bearer ' . $user->egnyte_token);
        }));
        $stack->push(Middleware::mapResponse(function (ResponseInterface $response) use ($user) {
            if ($response->getStatusCode() === 401) {
                $user->forceFill(['egnyte_token' => null])->save();
                throw new TokenExpired($user);
            }

            return $response;
        }));
        $stack->push(Middleware::retry([$this, 'shouldRetry'], [$this, 'delay']));

        return new Client([
            'base_uri' => "https://{$user->egnyte_domain}.egnyte.com",
            'handler' => $stack,
            'http_errors' => false,
        ]);
    }

    public function shouldRetry($retries, RequestInterface $request, ResponseInterface $response = null)
    {
        return $retries < 3 && $response && in_array($response->getStatusCode(), [429, 503]);
    }

    public function delay($retries, ResponseInterface $response = null)
    {
        return 1000 * (int) ($response ? $response->getHeaderLine('Retry-After') : 1);
    }
}
