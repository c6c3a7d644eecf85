<?php

namespace Tarn\Controller;

use Doctrine\ORM\EntityManagerInterface;
use Psr\Log\LoggerInterface;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Component\HttpFoundation\RedirectResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\Exception\AccessDeniedHttpException;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Contracts\HttpClient\HttpClientInterface;
use Tarn\Entity\Link;

class EgnyteController extends AbstractController
{
    private const CALLBACK = 'http://portal.tarn.example/egnyte/back'; //~ EG207

    public function __construct(
        private HttpClientInterface $http,
        private EntityManagerInterface $em,
        private LoggerInterface $logger,
        #[Autowire(env: 'EGNYTE_ID')] private string $id,
        #[Autowire(env: 'EGNYTE_SECRET')] private string $secret,
    ) {}

    #[Route('/egnyte/go/{domain}')]
    public function go(Request $request, string $domain): RedirectResponse
    {
        $state = bin2hex(random_bytes(16));
        $request->getSession()->set('egnyte', compact('state', 'domain'));
        $query = ['client_id' => $this->id, 'redirect_uri' => self::CALLBACK, 'response_type' => 'code', 'scope' => 'Egnyte.filesystem', 'state' => $state];
        return new RedirectResponse(sprintf('https://%s.egnyte.com/puboauth/token?%s', $domain, http_build_query($query)));
    }

    #[Route('/egnyte/back')]
    public function back(Request $request): Response
    {
        ['state' => $state, 'domain' => $domain] = $request->getSession()->remove('egnyte') ?? ['state' => '', 'domain' => ''];
        if (!hash_equals($state, (string) $request->query->get('state'))) {
            throw new AccessDeniedHttpException('state');
        }
        if ($reason = $request->query->get('error')) {
            return $this->render('declined.html.twig', ['reason' => $reason]);
        }
        $answer = $this->http->request('POST', "https://$domain.egnyte.com/puboauth/token", [ //~ EG209
            'headers' => ['Authorization' => 'Basic ' . base64_encode("$this->id:$this->secret")],
            'body' => ['grant_type' => 'authorization_code', 'redirect_uri' => self::CALLBACK, 'code' => $request->query->get('code')],
        ]);
        if (200 !== $answer->getStatusCode()) {
            $this->logger->error('exchange: {status}', ['status' => $answer->getStatusCode()]);
            return $this->redirectToRoute('home');
        }
        $grant = $answer->toArray();
        $this->logger->notice(sprintf('%s holds a token of type %s', $domain, $grant['token_type']));
        $this->em->persist(new Link($this->getUser()->getUserIdentifier(), $domain, $grant['access_token']));
        $this->em->flush();
        return $this->redirectToRoute('home');
    }
}
