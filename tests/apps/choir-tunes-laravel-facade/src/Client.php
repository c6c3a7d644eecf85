<?php

namespace Acme\Choir;

use Illuminate\Support\Facades\Http;

class Client
{
    public function __construct(private ?string $domain = null, private ?string $token = null)
    {
    }

    public function send(string $method, string $path)
    {
        $answer = Http::withToken($this->token)->send($method, "https://{$this->domain}.egnyte.com/pubapi/v1/{$path}");
        if ($answer->status() === 401) {
            throw new \RuntimeException('Sign in again.');
        }

        return $answer->throw()->json();
    }
}
