<?php

declare(strict_types=1);

namespace Skylarks\Handler;

use Laminas\Diactoros\Response\EmptyResponse;
use Laminas\Diactoros\Response\RedirectResponse;
use Mezzio\Session\SessionMiddleware;
use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use Psr\Http\Server\RequestHandlerInterface;
use Skylarks\EgnyteFactory;

final class Back implements RequestHandlerInterface
{
    public function __construct(private EgnyteFactory $factory)
    {
    }

    public function handle(ServerRequestInterface $request): ResponseInterface
    {
        $session = $request->getAttribute(SessionMiddleware::SESSION_ATTRIBUTE);
        $query = $request->getQueryParams();
        if (isset($query['error']) || ($query['state'] ?? '') !== $session->get('state')) {
            return new EmptyResponse(403);
        }
        $provider = $this->factory->provider($session->get('domain'));
        $token = $provider->getAccessToken('authorization_code', ['code' => $query['code']]);
        $session->set('token', $token->getToken());

        return new RedirectResponse('/fields');
    }
}
