<?php

namespace App\Services;

use GuzzleHttp\Client;
use Illuminate\Support\Facades\Http;

class Egnyte
{
    public function __construct(private string $domain, private string $token)
    {
    }

    public function whoAmI(): array
    {
        return Http::withToken($this->token)->get("https://{$this->domain}.egnyte.com/pubapi/v1/userinfo")->json(); //~ GET /pubapi/v1/userinfo handles=specific
    }

    public function links(): string
    {
        $http = new Client(['http_errors' => false]); //~ EG403
        $answer = $http->get("https://{$this->domain}.egnyte.com/pubapi/v1/links", ['headers' => ['Authorization' => "Bearer {$this->token}"]]); //~ GET /pubapi/v1/links handles=none; EG401
        return (string) $answer->getBody();
    }
}
