<?php

namespace App\Services;

use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\Http;

class EgnyteService
{
    private string $baseUrl;

    public function __construct()
    {
        $this->baseUrl = 'https://' . config('services.egnyte.domain') . '.egnyte.com';
    }

    public function token(): string
    {
        return Cache::remember('egnyte', now()->addDays(20), function () {
            return encrypt(Http::asForm()->post($this->baseUrl . '/puboauth/token', [
                'grant_type' => 'password',
                'client_id' => config('services.egnyte.client_id'),
                'client_secret' => config('services.egnyte.client_secret'),
                'username' => config('services.egnyte.username'),
                'password' => config('services.egnyte.password'),
                'scope' => 'Egnyte.filesystem',
            ])->throw()->json('access_token'));
        });
    }

    public function folder(string $path): array
    {
        $response = Http::withToken(decrypt($this->token()))->get($this->baseUrl . '/pubapi/v1/fs/Shared/' . $path); //~ GET /pubapi/v1/fs/{path}
        if ($response->status() === 401) {
            Cache::forget('egnyte');
            abort(503, 'Egnyte has to be connected again');
        }
        return $response->json();
    }
}
