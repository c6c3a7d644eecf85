<?php

namespace App\Controller;

use App\Egnyte\Tokens;
use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class LoanController
{
    public function __construct(
        private readonly Tokens $tokens,
        private readonly HttpClientInterface $http,
        #[Autowire(env: 'EGNYTE_DOMAIN')] private readonly string $domain,
    ) {
    }

    #[Route('/loans', methods: ['GET'])]
    public function loans(): JsonResponse
    {
        ['access_token' => $token] = $this->tokens->fresh(); //~ EG308
        $answer = $this->http->request('GET', "https://{$this->domain}.egnyte.com/pubapi/v1/fs/Shared/Loans", ['auth_bearer' => $token]); //~ GET /pubapi/v1/fs/{path}

        return new JsonResponse($answer->toArray());
    }

    #[Route('/links', methods: ['GET'])]
    public function links(): JsonResponse
    {
        $answer = $this->http->request('GET', "https://{$this->domain}.egnyte.com/pubapi/v1/links", ['auth_bearer' => $this->tokens->kept()]); //~ GET /pubapi/v1/links

        return new JsonResponse($answer->toArray());
    }
}
