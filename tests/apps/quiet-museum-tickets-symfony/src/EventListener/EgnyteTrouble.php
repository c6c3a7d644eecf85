<?php

namespace App\EventListener;

use Symfony\Component\EventDispatcher\Attribute\AsEventListener;
use Symfony\Component\HttpFoundation\RedirectResponse;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\Event\ExceptionEvent;
use Symfony\Contracts\HttpClient\Exception\HttpExceptionInterface;

#[AsEventListener]
final class EgnyteTrouble
{
    public function __invoke(ExceptionEvent $event): void
    {
        $trouble = $event->getThrowable();
        if (!$trouble instanceof HttpExceptionInterface) {
            return;
        }

        $event->setResponse(match ($trouble->getResponse()->getStatusCode()) {
            Response::HTTP_UNAUTHORIZED => new RedirectResponse('/egnyte/connect'),
            Response::HTTP_NOT_FOUND => new Response('There are no papers yet.', 404),
            default => new Response('Egnyte could not be asked.', 502),
        });
    }
}
