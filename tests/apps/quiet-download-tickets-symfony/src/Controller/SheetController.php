<?php

namespace App\Controller;

use App\Remote\Cellar;
use Psr\Cache\CacheItemPoolInterface;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\HttpFoundation\RedirectResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Component\Security\Csrf\CsrfTokenManagerInterface;

final class SheetController extends AbstractController
{
    public function __construct(private Cellar $cellar, private CacheItemPoolInterface $tickets)
    {
    }

    #[Route('/sheets/{vintage}/ticket', methods: ['POST'])]
    public function ticket(string $vintage): RedirectResponse
    {
        // A ticket of ours, good for one download: no token of Egnyte's.
        $token = bin2hex(random_bytes(16));
        $this->tickets->save($this->tickets->getItem($token)->set($vintage)->expiresAfter(60));

        return $this->redirect('/sheets/download?' . http_build_query(['token' => $token]));
    }

    #[Route('/sheets/download', methods: ['GET'])]
    public function download(Request $request): Response
    {
        $item = $this->tickets->getItem((string) $request->query->get('token'));
        if (!$item->isHit()) {
            throw $this->createNotFoundException();
        }
        $this->tickets->deleteItem($item->getKey());

        return new Response($this->cellar->sheet($item->get())->getContent(), 200, ['Content-Type' => 'application/pdf']);
    }

    #[Route('/sheets/search', methods: ['GET'])]
    public function search(Request $request): JsonResponse
    {
        return $this->json($this->cellar->find((string) $request->query->get('q'), $request->query->getInt('offset')));
    }

    #[Route('/sheets/{vintage}/remove-url', methods: ['GET'])]
    public function removeUrl(string $vintage, CsrfTokenManagerInterface $csrf): JsonResponse
    {
        $token = $csrf->getToken('remove' . $vintage)->getValue();

        return $this->json(['url' => "/sheets/$vintage/remove?_token=" . urlencode($token)]);
    }
}
