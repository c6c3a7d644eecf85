<?php

namespace App\Controller;

use App\Service\EgnyteTokenProvider;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Contracts\HttpClient\Exception\ClientExceptionInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

class NewHireController extends AbstractController
{
    #[Route('/hires/{id}/folder', methods: ['POST'])]
    public function create(
        string $id,
        HttpClientInterface $httpClient,
        EgnyteTokenProvider $tokens,
        #[Autowire('%env(EGNYTE_DOMAIN)%')] string $domain,
    ): Response {
        try {
            $httpClient->request('POST', "https://$domain.egnyte.com/pubapi/v1/fs/Shared/HR/$id", [ //~ POST /pubapi/v1/fs/{path} handles=specific
                'auth_bearer' => $tokens->egnyte(),
                'json' => ['action' => 'add_folder'],
            ])->getContent();
        } catch (ClientExceptionInterface $e) {
            if (401 === $e->getResponse()->getStatusCode()) {
                return $this->redirectToRoute('egnyte_reconnect');
            }

            return $this->json(['error' => $e->getMessage()], 502);
        }

        return $this->json(['created' => true]);
    }
}
