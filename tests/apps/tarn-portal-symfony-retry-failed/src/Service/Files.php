<?php

namespace Tarn\Service;

use Symfony\Contracts\HttpClient\Exception\ClientExceptionInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;
use Tarn\Entity\Link;

class Files
{
    public function __construct(private HttpClientInterface $egnyteClient) {}

    public function listing(Link $link, string $folder): array
    {
        try {
            return $this->egnyteClient->request('GET', "https://{$link->domain}.egnyte.com/pubapi/v1/fs/$folder", ['auth_bearer' => $link->token()])->toArray(); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (ClientExceptionInterface $e) {
            if (401 === $e->getResponse()->getStatusCode()) {
                throw new SignInNeeded($link->domain, previous: $e);
            }
            throw $e;
        }
    }

    public function remove(Link $link, string $path): bool
    {
        try {
            $this->egnyteClient->request('DELETE', "https://{$link->domain}.egnyte.com/pubapi/v1/fs/$path", ['auth_bearer' => $link->token()])->getContent(); //~ DELETE /pubapi/v1/fs/{path} handles=generic
            return true;
        } catch (\Throwable) { //~ EG402
            return false;
        }
    }
}
