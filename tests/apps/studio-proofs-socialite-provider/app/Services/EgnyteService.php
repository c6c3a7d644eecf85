<?php

namespace App\Services;

use Illuminate\Auth\AuthenticationException;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Http\Client\Response;
use Illuminate\Support\Facades\Http;

class EgnyteService
{
    public function __construct(private string $token)
    {
    }

    public function proofs(string $shoot): array
    {
        return $this->check($this->http()->get("/pubapi/v1/fs/Shared/Proofs/{$shoot}"))->json('files', []); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public function share(string $path): array
    {
        $response = $this->http()->post('/pubapi/v1/links', [ //~ POST /pubapi/v1/links handles=specific
            'path' => $path,
            'type' => 'file',
            'accessibility' => 'anyone',
        ]);

        return $this->check($response)->json('links');
    }

    public function unshare(string $id): void
    {
        $this->check($this->http()->delete('/pubapi/v1/links/' . $id)); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    }

    private function http(): PendingRequest
    {
        return Http::withToken($this->token)
            ->baseUrl('https://' . config('services.egnyte.domain') . '.egnyte.com')
            ->acceptJson();
    }

    private function check(Response $response): Response
    {
        if ($response->status() === 401) {
            throw new AuthenticationException('Egnyte', [], route('egnyte.connect'));
        }

        return $response->throw();
    }
}
