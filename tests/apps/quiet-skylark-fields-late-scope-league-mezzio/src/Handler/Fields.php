<?php

declare(strict_types=1);

namespace Skylarks\Handler;

use Laminas\Diactoros\Response\JsonResponse;
use Laminas\Diactoros\Response\RedirectResponse;
use Mezzio\Session\SessionMiddleware;
use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use Psr\Http\Server\RequestHandlerInterface;
use Skylarks\EgnyteFactory;

final class Fields implements RequestHandlerInterface
{
    public function __construct(private EgnyteFactory $factory)
    {
    }

    public function handle(ServerRequestInterface $request): ResponseInterface
    {
        $session = $request->getAttribute(SessionMiddleware::SESSION_ATTRIBUTE);
        $domain = $session->get('domain');
        $provider = $this->factory->provider($domain);
        $base = "https://$domain.egnyte.com/pubapi/v1";
        $call = $request->getMethod() === 'POST'
            ? $provider->getAuthenticatedRequest('POST', "$base/links", $session->get('token'), [ //~ POST /pubapi/v1/links
                'headers' => ['Content-Type' => 'application/json'],
                'body' => json_encode(['path' => '/Shared/Fields', 'type' => 'folder', 'accessibility' => 'domain']),
            ])
            : $provider->getAuthenticatedRequest('GET', "$base/fs/Shared/Fields", $session->get('token')); //~ GET /pubapi/v1/fs/{path}
        $answer = $provider->getHttpClient()->send($call, ['http_errors' => false]);

        return match ($answer->getStatusCode()) {
            401 => new RedirectResponse("/connect/$domain"),
            429 => new JsonResponse(['wait' => $answer->getHeaderLine('Retry-After')], 503, ['Retry-After' => $answer->getHeader('Retry-After')]),
            default => new JsonResponse(json_decode((string) $answer->getBody()), $answer->getStatusCode()),
        };
    }
}
