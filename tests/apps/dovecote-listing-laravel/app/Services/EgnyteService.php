<?php

namespace App\Services;

use Illuminate\Http\Client\Response;
use Illuminate\Support\Facades\Http;

class EgnyteService
{
    public function folder(string $token, string $path): Response
    {
        return Http::withToken($token)->get($this->base() . '/fs/' . $path); //~ GET /pubapi/v1/fs/{path} handles=generic
    }

    public function link(string $token, string $name): Response
    {
        return Http::withToken($token)->get($this->base() . '/links/' . rawurlencode($name)); //~ GET /pubapi/v1/links/{link_id} handles=specific
    }

    private function base(): string
    {
        return 'https://' . config('services.egnyte.domain') . '.egnyte.com/pubapi/v1';
    }
}
