<?php

namespace App\Services;

use App\Exceptions\EgnyteUnauthorizedException;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Http\Client\Response;
use Illuminate\Support\Facades\Http;

class EgnyteService
{
    private string $baseUrl = 'https://orchardcider.egnyte.com/pubapi/v1'; //~ EG501

    private string $token;

    public function __construct()
    {
        $this->token = config('services.egnyte.token');
    }

    protected function client(): PendingRequest
    {
        return Http::baseUrl($this->baseUrl)->withToken($this->token)->acceptJson()->timeout(30);
    }

    public function listFolder(string $path): array
    {
        return $this->handle($this->client()->get("/fs/Shared/{$path}")); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public function createLink(string $path): array
    {
        return $this->handle($this->client()->post('/links', ['path' => $path, 'type' => 'file', 'accessibility' => 'anyone'])); //~ POST /pubapi/v1/links handles=specific
    }

    public function whoAmI(): array
    {
        $response = Http::withToken($this->token)->get(config('services.egnyte.url') . '/pubapi/v1/userinfo'); //~ GET /pubapi/v1/userinfo handles=specific

        return $this->handle($response);
    }

    private function handle(Response $response): array
    {
        if ($response->status() === 401) {
            throw new EgnyteUnauthorizedException('Connect to Egnyte again.');
        }
        if ($response->status() === 429) {
            sleep((int) $response->header('Retry-After'));
        }

        return $response->throw()->json();
    }
}
