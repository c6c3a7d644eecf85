<?php

namespace App\Controller;

use App\Egnyte\Tokens;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class BoxController extends AbstractController
{
    public function __construct(
        private readonly HttpClientInterface $http,
        private readonly Tokens $tokens,
        #[Autowire('%env(EGNYTE_DOMAIN)%')] private readonly string $domain,
    ) {
    }

    #[Route('/boxes/{number<\d+>}', methods: ['GET'])]
    public function show(int $number): JsonResponse
    {
        for ($try = 0; $try < 3; ++$try) {
            $answer = $this->http->request('GET', "https://{$this->domain}.egnyte.com/pubapi/v1/fs/Shared/Boxes/$number", [ //~ GET /pubapi/v1/fs/{path}
                'auth_bearer' => $this->tokens->current(),
            ]);
            switch ($answer->getStatusCode()) {
                case 200:
                    return $this->json($answer->toArray()['files']);
                case 401:
                    $this->tokens->forget();
                    break;
                case 429:
                    sleep((int) $answer->getHeaders(false)['retry-after'][0]);
                    break;
                default:
                    throw $this->createNotFoundException();
            }
        }

        return $this->json(['message' => 'Egnyte is busy'], 503);
    }
}
