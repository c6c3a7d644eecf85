<?php

declare(strict_types=1);

namespace Gates;

use Laminas\Diactoros\Response\EmptyResponse;
use Laminas\Diactoros\Response\JsonResponse;
use Laminas\Diactoros\Response\RedirectResponse;
use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use Psr\Http\Server\RequestHandlerInterface;

final class GatesHandler implements RequestHandlerInterface
{
    public function __construct(private readonly EgnyteFiles $files)
    {
    }

    public function handle(ServerRequestInterface $request): ResponseInterface
    {
        try {
            return new JsonResponse($this->files->gates(...(array) ($request->getQueryParams()['canal'] ?? [])));
        } catch (NotConnected) {
            return new RedirectResponse('/connect');
        } catch (TooBusy $e) {
            return new EmptyResponse(503, ['Retry-After' => (string) $e->seconds]);
        }
    }
}
