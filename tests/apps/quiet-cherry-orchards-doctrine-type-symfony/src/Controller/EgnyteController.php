<?php

namespace App\Controller;

use App\Entity\Orchard;
use Doctrine\ORM\EntityManagerInterface;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class EgnyteController extends AbstractController
{
    private const BACK = 'https://orchards.example.com/egnyte/back';

    public function __construct(private HttpClientInterface $http, private EntityManagerInterface $em)
    {
    }

    #[Route('/connect/{domain}')]
    public function connect(string $domain, Request $request): Response
    {
        $state = bin2hex(random_bytes(16));
        $request->getSession()->set('egnyte', [$domain, $state]);

        return $this->redirect("https://$domain.egnyte.com/puboauth/token?".http_build_query([
            'client_id' => $_ENV['EGNYTE_KEY'],
            'redirect_uri' => self::BACK,
            'scope' => 'Egnyte.filesystem',
            'response_type' => 'code',
            'state' => $state,
        ]));
    }

    #[Route('/egnyte/back')]
    public function back(Request $request): Response
    {
        [$domain, $state] = $request->getSession()->remove('egnyte') ?? ['', ''];
        if ($request->query->has('error') || !hash_equals($state, $request->query->getString('state')) || $state === '') {
            throw $this->createAccessDeniedException();
        }
        $grant = $this->http->request('POST', "https://$domain.egnyte.com/puboauth/token", ['body' => [
            'client_id' => $_ENV['EGNYTE_KEY'],
            'client_secret' => $_ENV['EGNYTE_SECRET'],
            'redirect_uri' => self::BACK,
            'code' => $request->query->get('code'),
            'grant_type' => 'authorization_code',
        ]])->toArray();
        $orchard = $this->em->find(Orchard::class, $domain) ?? new Orchard($domain);
        $orchard->setAccessToken($grant['access_token']);
        $this->em->persist($orchard);
        $this->em->flush();

        return $this->redirect("/orchards/$domain");
    }

    #[Route('/orchards/{domain}')]
    public function trees(Orchard $orchard): Response
    {
        $answer = $this->http->request('GET', "https://{$orchard->domain}.egnyte.com/pubapi/v1/fs/Shared/Trees", ['auth_bearer' => $orchard->getAccessToken()]); //~ GET /pubapi/v1/fs/{path} handles=specific

        return match ($answer->getStatusCode()) {
            200 => $this->json($answer->toArray()),
            401 => $this->redirect("/connect/{$orchard->domain}"),
            429 => new Response(status: 503, headers: ['Retry-After' => $answer->getHeaders(false)['retry-after'][0] ?? 1]),
            default => new Response(status: 502),
        };
    }
}
