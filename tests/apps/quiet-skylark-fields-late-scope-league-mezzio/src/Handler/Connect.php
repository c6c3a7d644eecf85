<?php

declare(strict_types=1);

namespace Skylarks\Handler;

use Laminas\Diactoros\Response\RedirectResponse;
use Mezzio\Session\SessionMiddleware;
use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use Psr\Http\Server\RequestHandlerInterface;
use Skylarks\EgnyteFactory;

final class Connect implements RequestHandlerInterface
{
    /** What each page of ours asks of Egnyte. */
    private const PAGES = [
        'fields' => ['Egnyte.filesystem'],
        'sharing' => ['Egnyte.filesystem', 'Egnyte.link'],
    ];

    public function __construct(private EgnyteFactory $factory)
    {
    }

    public function handle(ServerRequestInterface $request): ResponseInterface
    {
        $session = $request->getAttribute(SessionMiddleware::SESSION_ATTRIBUTE);
        $domain = $request->getAttribute('domain');
        $provider = $this->factory->provider($domain);
        $url = $provider->getAuthorizationUrl(['scope' => array_unique(array_merge(...array_values(self::PAGES)))]);
        $session->set('state', $provider->getState());
        $session->set('domain', $domain);

        return new RedirectResponse($url);
    }
}
