<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;

class EgnyteLinks
{
    public function __construct(private readonly string $api)
    {
    }

    public function create(string $token, string $path): string
    {
        $answer = Http::withToken($token)->post($this->api . '/links', [ //~ POST /pubapi/v1/links
            'path' => $path,
            'type' => 'file',
            'accessibility' => 'recipients',
        ]);

        return $answer->json('links.0.url');
    }

    public static function revoke(string $token, string $id): void
    {
        Http::withToken($token)->delete(config('services.egnyte.api') . "/links/$id"); //~ DELETE /pubapi/v1/links/{link_id}
    }
}
