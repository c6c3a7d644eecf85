<?php

namespace App\Egnyte;

use Symfony\Component\HttpFoundation\Response;
use Symfony\Contracts\HttpClient\Exception\ClientExceptionInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class EgnyteApi
{
    private const FILES = '/pubapi/v1/fs';
    private const SEARCH = '/pubapi/v1/search';

    public function __construct(private readonly HttpClientInterface $client, private readonly TokenStore $tokens)
    {
    }

    public function list(string $path): array
    {
        return $this->request('GET', self::FILES . $path); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public function search(string $words): array
    {
        return $this->request('GET', self::SEARCH, ['query' => ['query' => $words]]); //~ GET /pubapi/v1/search handles=specific
    }

    public function remove(string $path): void
    {
        $this->request('DELETE', sprintf('%s%s', self::FILES, $path)); //~ DELETE /pubapi/v1/fs/{path} handles=specific
    }

    private function request(string $method, string $path, array $options = []): array
    {
        $url = sprintf('https://%s.egnyte.com%s', $this->tokens->domain(), $path);
        try {
            return $this->client->request($method, $url, $options + ['auth_bearer' => $this->tokens->current()])->toArray();
        } catch (ClientExceptionInterface $e) {
            $status = $e->getResponse()->getStatusCode();
            throw match (true) {
                Response::HTTP_UNAUTHORIZED === $status => new SignInRequired(previous: $e),
                Response::HTTP_TOO_MANY_REQUESTS === $status => new TryLater(previous: $e),
                default => $e,
            };
        }
    }
}
