<?php

namespace Clocks\Middleware;

use GuzzleHttp\Exception\BadResponseException;
use Laminas\Diactoros\Response\RedirectResponse;
use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use Psr\Http\Server\MiddlewareInterface;
use Psr\Http\Server\RequestHandlerInterface;

final class AskToConnect implements MiddlewareInterface
{
    public function process(ServerRequestInterface $request, RequestHandlerInterface $handler): ResponseInterface
    {
        try {
            return $handler->handle($request);
        } catch (BadResponseException $e) {
            if ($e->getResponse()->getStatusCode() !== 401) {
                throw $e;
            }

            return new RedirectResponse('/egnyte/connect');
        }
    }
}
