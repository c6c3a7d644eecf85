<?php

namespace App\Egnyte;

use Symfony\Component\DependencyInjection\ParameterBag\ParameterBagInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Folders
{
    public function __construct(private HttpClientInterface $http, private ParameterBagInterface $parameters)
    {
    }

    public function list(string $token, string $permit): array
    {
        $answer = $this->http->request('GET', $this->parameters->get('egnyte.api') . '/fs/Shared/Permits/' . rawurlencode($permit), ['auth_bearer' => $token]); //~ GET /pubapi/v1/fs/{path}

        return $answer->toArray();
    }
}
