<?php

namespace App\Controller;

use App\Service\EgnyteOAuth;
use Psr\Log\LoggerInterface;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Cookie;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Contracts\HttpClient\HttpClientInterface;

#[Route('/egnyte', name: 'egnyte_')]
class EgnyteController extends AbstractController
{
    #[Route('/callback', name: 'callback')]
    public function callback(Request $request, EgnyteOAuth $oauth, LoggerInterface $logger): Response
    {
        $session = $request->getSession();
        if ($request->query->has('error') || $request->query->get('state') !== $session->get('egnyte_state')) {
            throw $this->createAccessDeniedException();
        }
        $domain = $session->get('egnyte_domain');
        $token = $oauth->fetchAccessToken($domain, $request->query->get('code'));
        $session->set('egnyte_token', $token['access_token']);
        $logger->info(sprintf('Connected to %s, token %s', $domain, $token['access_token'])); //~ EG305
        $logger->info(sprintf('Connected to %s for %d seconds', $domain, $token['expires_in']));

        $response = $this->redirectToRoute('egnyte_cranes');
        $response->headers->setCookie(Cookie::create('egnyte_http', $token['access_token']));
        $response->headers->setCookie(Cookie::create('egnyte_js')->withValue($token['access_token'])->withHttpOnly(false)); //~ EG302

        return $response;
    }

    #[Route('/config', name: 'config')]
    public function config(Request $request): JsonResponse
    {
        return $this->json([ //~ EG302
            'domain' => $request->getSession()->get('egnyte_domain'),
            'accessToken' => $request->getSession()->get('egnyte_token'),
        ]);
    }

    #[Route('/cranes', name: 'cranes')]
    public function cranes(Request $request, HttpClientInterface $client): Response
    {
        $session = $request->getSession();
        $response = $client->request('GET', sprintf('https://%s.egnyte.com/pubapi/v1/fs/Shared/Cranes', $session->get('egnyte_domain')), [ //~ GET /pubapi/v1/fs/{path} handles=specific
            'auth_bearer' => $session->get('egnyte_token'),
        ]);
        if (Response::HTTP_UNAUTHORIZED === $response->getStatusCode()) {
            return $this->redirectToRoute('egnyte_connect');
        }

        return $this->json($response->toArray(false));
    }

    #[Route('/disconnect', name: 'disconnect', methods: ['POST'])]
    public function disconnect(Request $request): Response //~ EG309
    {
        $request->getSession()->remove('egnyte_token');
        $this->addFlash('success', 'Disconnected from Egnyte');

        return $this->redirectToRoute('homepage');
    }
}
