<?php

namespace App\Services;

use Illuminate\Auth\AuthenticationException;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Http\Client\Response;
use Illuminate\Support\Facades\Http;

class EgnyteService
{
    public function __construct(private ?string $token = null)
    {
    }

    public function authorizeUrl(string $state): string
    {
        return $this->host().'/puboauth/token?'.http_build_query([
            'client_id' => config('services.egnyte.client_id'),
            'redirect_uri' => config('services.egnyte.redirect'),
            'response_type' => 'code',
            'scope' => implode(' ', config('services.egnyte.scopes')),
            'state' => $state,
        ]);
    }

    public function exchange(string $code): string
    {
        $response = Http::asForm()->post($this->host().'/puboauth/token', [
            'client_id' => config('services.egnyte.client_id'),
            'client_secret' => config('services.egnyte.client_secret'),
            'redirect_uri' => config('services.egnyte.redirect'),
            'code' => $code,
            'grant_type' => 'authorization_code',
            'scope' => 'Egnyte.filesystem', //~ EG109
        ]);

        return $response->throw()->json('access_token');
    }

    public function folder(string $path): array
    {
        return $this->checked($this->client()->get("/pubapi/v1/fs/{$path}"))->json(); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public function move(string $from, string $to): void
    {
        $this->checked($this->client()->post("/pubapi/v1/fs/{$from}", ['action' => 'move', 'destination' => $to])); //~ POST /pubapi/v1/fs/{path} handles=specific
    }

    public function links(string $path): array
    {
        return $this->checked($this->client()->get('/pubapi/v1/links', ['path' => $path]))->json('ids'); //~ GET /pubapi/v1/links handles=specific
    }

    public function unlink(string $id): void
    {
        $this->checked($this->client()->delete('/pubapi/v1/links/'.$id)); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    }

    private function client(): PendingRequest
    {
        return Http::baseUrl($this->host())->withToken($this->token)->acceptJson()->timeout(30);
    }

    private function checked(Response $response): Response
    {
        if ($response->status() === 401) {
            throw new AuthenticationException('Please connect Egnyte again.');
        }

        return $response->throw();
    }

    private function host(): string
    {
        return 'https://'.config('services.egnyte.domain').'.egnyte.com';
    }
}
