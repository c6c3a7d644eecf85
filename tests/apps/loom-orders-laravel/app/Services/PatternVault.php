<?php

namespace App\Services;

use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\Http;

class PatternVault
{
    private PendingRequest $http;

    public function __construct()
    {
        $this->http = Http::baseUrl('https://' . config('services.egnyte.domain') . '.egnyte.com')
            ->acceptJson()
            ->timeout(20);
    }

    private function token(): string
    {
        return Cache::remember('egnyte', 3600, fn () => $this->http->asForm()->post('/puboauth/token', [ //~ EG103
            'grant_type' => 'password',
            'client_id' => config('services.egnyte.key'),
            'username' => config('services.egnyte.user'),
            'password' => config('services.egnyte.password'),
        ])->throw()->json('access_token'));
    }

    public function pattern(string $number): ?array
    {
        $answer = $this->http->withToken($this->token())->get("/pubapi/v1/fs/Shared/Patterns/{$number}"); //~ GET /pubapi/v1/fs/{path}
        if ($answer->unauthorized()) {
            Cache::forget('egnyte');

            return null;
        }

        return $answer->json();
    }

    public function share(string $path): ?string
    {
        $answer = $this->http->withToken($this->token())->post('/pubapi/v1/links', ['path' => $path, 'type' => 'file']); //~ POST /pubapi/v1/links; EG401

        return $answer->json('links.0.url');
    }
}
