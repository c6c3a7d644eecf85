<?php

namespace App\Controller;

use App\Sealer;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Cookie;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class EgnyteController extends AbstractController
{
    private const CALLBACK = 'https://cider.example.com/egnyte/callback';

    public function __construct(private HttpClientInterface $http, private Sealer $sealer)
    {
    }

    #[Route('/egnyte/connect')]
    public function connect(Request $request): Response
    {
        $domain = $request->query->getAlnum('domain');
        $state = bin2hex(random_bytes(16));
        $request->getSession()->set('egnyte', ['domain' => $domain, 'state' => $state]);

        return $this->redirect("https://{$domain}.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => $_ENV['EGNYTE_KEY'],
            'redirect_uri' => self::CALLBACK,
            'scope' => 'Egnyte.filesystem',
            'response_type' => 'code',
            'state' => $state,
        ]));
    }

    #[Route('/egnyte/callback')]
    public function callback(Request $request): Response
    {
        ['domain' => $domain, 'state' => $state] = $request->getSession()->get('egnyte');
        if ($request->query->has('error') || $request->query->get('state') !== $state) {
            throw $this->createAccessDeniedException();
        }
        $token = $this->http->request('POST', "https://{$domain}.egnyte.com/puboauth/token", [
            'body' => [
                'client_id' => $_ENV['EGNYTE_KEY'],
                'client_secret' => $_ENV['EGNYTE_SECRET'],
                'redirect_uri' => self::CALLBACK,
                'code' => $request->query->get('code'),
                'grant_type' => 'authorization_code',
            ],
        ])->toArray();

        $sealed = $this->sealer->seal($token['access_token']);
        unset($token['access_token'], $token['refresh_token']);

        $response = new JsonResponse($token + ['domain' => $domain]);
        // Cookie::create makes HttpOnly cookies unless told otherwise.
        $response->headers->setCookie(Cookie::create('cider', $sealed)->withSecure()->withSameSite('lax'));
        $response->headers->setCookie(Cookie::create('cider_domain', $domain)->withHttpOnly(false));

        return $response;
    }

    #[Route('/presses')]
    public function presses(Request $request): Response
    {
        $token = $this->sealer->open($request->cookies->get('cider', ''));
        if ($token === null) {
            return $this->redirect('/egnyte/connect');
        }
        $domain = $request->cookies->getAlnum('cider_domain');
        $answer = $this->http->request('GET', "https://{$domain}.egnyte.com/pubapi/v1/fs/Shared/Presses", [ //~ GET /pubapi/v1/fs/{path}
            'auth_bearer' => $token,
        ]);
        if ($answer->getStatusCode() === 401) {
            return $this->redirect('/egnyte/connect');
        }

        return $this->render('presses.html.twig', ['files' => $answer->toArray()['files'] ?? [], 'connected' => $token !== '']);
    }
}
