<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;

class EgnyteService
{
    public function exchangeCode(string $domain, string $code): array
    {
        $response = Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.client_id'),
            'client_secret' => config('services.egnyte.client_secret'),
            'redirect_uri' => config('services.egnyte.redirect'),
            'code' => $code,
            'grant_type' => 'authorization_code',
        ]);

        Log::info('Egnyte token status', ['status' => $response->status()]);
        Log::info('Egnyte token response', ['body' => $response->body()]); //~ EG305

        return $response->throw()->json();
    }

    public function listFolder(string $domain, string $token, string $path): array
    {
        $response = Http::withToken($token)->get("https://{$domain}.egnyte.com/pubapi/v1/fs/Shared/{$path}"); //~ GET /pubapi/v1/fs/{path} handles=specific

        if ($response->unauthorized()) {
            throw new \RuntimeException('Egnyte connection has expired, please reconnect.');
        }

        return $response->json('files', []);
    }
}
