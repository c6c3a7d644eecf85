<?php

declare(strict_types=1);

namespace App\Controller;

use App\Egnyte\Returned;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Component\Routing\Generator\UrlGeneratorInterface;
use Symfony\Contracts\HttpClient\Exception\ClientExceptionInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class EgnyteController extends AbstractController
{
    private const BACK = 'https://forts.example.com/egnyte/back';

    public function __construct(
        private readonly HttpClientInterface $http,
        #[Autowire(env: 'EGNYTE_KEY')] private readonly string $key,
        #[Autowire(env: 'EGNYTE_SECRET')] private readonly string $secret,
    ) {
    }

    #[Route('/egnyte/connect/{domain<[a-z0-9-]+>}', name: 'egnyte_connect')]
    public function connect(Request $request, string $domain): Response
    {
        $session = $request->getSession();
        $session->set('egnyte_domain', $domain);
        $session->set('egnyte_state', $state = bin2hex(random_bytes(16)));

        return $this->redirect("https://$domain.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => $this->key,
            'redirect_uri' => self::BACK,
            'scope' => 'Egnyte.filesystem',
            'response_type' => 'code',
            'state' => $state,
        ]));
    }

    #[Route('/egnyte/back')]
    public function back(Request $request): Response
    {
        $returned = Returned::from($request);
        $session = $request->getSession();
        $grant = $this->http->request('POST', "https://{$session->get('egnyte_domain')}.egnyte.com/puboauth/token", ['body' => [
            'client_id' => $this->key,
            'client_secret' => $this->secret,
            'redirect_uri' => self::BACK,
            'code' => $returned->code,
            'grant_type' => 'authorization_code',
        ]])->toArray();
        $session->set('egnyte_token', $grant['access_token']);

        return $this->redirectToRoute('forts');
    }

    #[Route('/forts', name: 'forts')]
    public function forts(Request $request): Response
    {
        $session = $request->getSession();
        $domain = $session->get('egnyte_domain');
        try {
            $folder = $this->http->request('GET', "https://$domain.egnyte.com/pubapi/v1/fs/Shared/Forts", [  //~ GET /pubapi/v1/fs/{path} handles=specific
                'auth_bearer' => $session->get('egnyte_token'),
            ])->toArray();
        } catch (ClientExceptionInterface $e) {
            return match ($e->getResponse()->getStatusCode()) {
                Response::HTTP_UNAUTHORIZED => $this->redirectToRoute('egnyte_connect', ['domain' => $domain]),
                Response::HTTP_TOO_MANY_REQUESTS => new Response('busy', 503, ['Retry-After' => $e->getResponse()->getHeaders(false)['retry-after'][0] ?? '10']),
                default => throw $e,
            };
        }

        return new JsonResponse($folder['files'] ?? []);
    }
}
