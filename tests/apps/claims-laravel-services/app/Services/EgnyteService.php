<?php

namespace App\Services;

use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;

class EgnyteService
{
    protected function client(): PendingRequest
    {
        return Http::withToken(config('services.egnyte.token'))
            ->baseUrl(config('services.egnyte.base_url'))
            ->acceptJson()
            ->timeout(15);
    }

    public function listClaims(string $year): array
    {
        $response = $this->client()->get("/pubapi/v1/fs/Shared/Claims/{$year}"); //~ GET /pubapi/v1/fs/{path} handles=none; EG401

        return $response->json('files', []);
    }

    public function createLink(string $path): ?string
    {
        $response = $this->client()->post('/pubapi/v1/links', [ //~ POST /pubapi/v1/links handles=specific
            'path' => $path,
            'type' => 'file',
            'accessibility' => 'password',
        ]);

        if ($response->unauthorized()) {
            throw new EgnyteDisconnected();
        }

        return $response->json('links.0.url');
    }
}
