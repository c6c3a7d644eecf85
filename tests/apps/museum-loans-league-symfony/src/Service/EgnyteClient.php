<?php

namespace App\Service;

use Symfony\Component\HttpFoundation\RequestStack;
use Symfony\Contracts\HttpClient\HttpClientInterface;

class EgnyteClient
{
    private string $root;

    public function __construct(private HttpClientInterface $client, private RequestStack $stack, string $egnyteDomain)
    {
        $this->root = "https://{$egnyteDomain}.egnyte.com/pubapi";
    }

    public function files(string $id): array
    {
        return $this->send('GET', "/v1/fs/Shared/Loans/{$id}"); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public function permissions(string $id): array
    {
        return $this->send('GET', "/v2/perms/Shared/Loans/{$id}"); //~ GET /pubapi/v2/perms/{path} handles=specific
    }

    public function find(string $id): array
    {
        return $this->send('GET', '/v1/search', ['query' => ['query' => $id]]); //~ GET /pubapi/v1/search handles=specific
    }

    public function delete(string $id): void
    {
        $this->send('DELETE', "/v1/fs/Shared/Loans/{$id}"); //~ DELETE /pubapi/v1/fs/{path} handles=specific
    }

    private function send(string $method, string $path, array $options = []): array
    {
        $token = $this->stack->getSession()->get('egnyte_token');
        $response = $this->client->request($method, $this->root . $path, $options + ['auth_bearer' => $token]);
        if (401 === $response->getStatusCode()) {
            throw new SignInRequired();
        }

        return $response->toArray();
    }
}
