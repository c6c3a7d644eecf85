<?php

namespace Sluice\Links;

use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;

/** What is refused is raised, for whoever uses the package; what else is wrong stands in the answer. */
class LinksApi
{
    public function __construct(protected string $domain, protected string $token) {}

    public function links(string $path): array
    {
        $answer = $this->request()->get('/links', ['path' => $path])->json(); //~ GET /pubapi/v1/links handles=unknown

        if (isset($answer['status']) && $answer['status'] === 'error') {
            throw new \RuntimeException('the links were not listed');
        }

        return $answer['ids'] ?? [];
    }

    protected function request(): PendingRequest
    {
        return Http::baseUrl(implode(['https://', $this->domain, '.egnyte.com/pubapi/v1']))->throw()->withToken($this->token);
    }
}
