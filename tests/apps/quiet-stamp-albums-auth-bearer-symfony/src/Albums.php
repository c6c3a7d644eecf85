<?php

namespace Stamps;

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Contracts\HttpClient\HttpClientInterface;
use Symfony\Contracts\HttpClient\ResponseInterface;

final class SignInAgain extends \RuntimeException
{
}

final class Busy extends \RuntimeException
{
}

final class Albums
{
    private HttpClientInterface $egnyte;

    public function __construct(string $domain, #[\SensitiveParameter] string $token)
    {
        $this->egnyte = HttpClient::createForBaseUri("https://{$domain}.egnyte.com/pubapi/", ['auth_bearer' => $token, 'timeout' => 30]);
    }

    public function pages(string $album): array
    {
        return $this->checked($this->egnyte->request('GET', 'v1/fs/Shared/Albums/' . rawurlencode($album)))['files']; //~ GET /pubapi/v1/fs/{path}
    }

    public function publish(string $path): array
    {
        return $this->checked($this->egnyte->request('POST', 'v1/links', ['json' => ['path' => $path, 'type' => 'file']])); //~ POST /pubapi/v1/links
    }

    private function checked(ResponseInterface $answer): array
    {
        return match ($answer->getStatusCode()) {
            401 => throw new SignInAgain('Egnyte wants a new sign-in'),
            429 => throw new Busy($answer->getHeaders(false)['retry-after'][0] ?? '60'),
            default => $answer->toArray(),
        };
    }
}
