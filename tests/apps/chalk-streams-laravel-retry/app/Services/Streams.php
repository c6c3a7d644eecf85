<?php

namespace App\Services;

use Exception;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Http\Client\RequestException;
use Illuminate\Support\Facades\Http;

class Streams
{
    public function __construct(private string $domain, private string $token)
    {
    }

    private function api(): PendingRequest
    {
        return Http::baseUrl("https://{$this->domain}.egnyte.com/pubapi/v1")->withToken($this->token)->acceptJson();
    }

    public function streams(): array
    {
        return $this->api() //~ GET /pubapi/v1/fs/{path}
            ->retry(4, 500, fn (Exception $e) => $e instanceof RequestException && in_array($e->response->status(), [401, 429, 503])) //~ EG404
            ->get('/fs/Shared/Streams')
            ->json();
    }

    public function links(): array
    {
        return $this->api() //~ GET /pubapi/v1/links
            ->retry(4, 500, fn (Exception $e) => $e instanceof RequestException && $e->response->status() === 429)
            ->get('/links')
            ->json();
    }

    public function users(): array
    {
        return Http::retry(3, 200, fn (Exception $e) => $e instanceof RequestException && $e->response->status() === 401) //~ GET /pubapi/v2/users; EG404
            ->withToken($this->token)
            ->get("https://{$this->domain}.egnyte.com/pubapi/v2/users")
            ->json();
    }

    public function notes(): array
    {
        return Http::retry(3, 200, fn (Exception $e) => $e instanceof RequestException && $e->response->status() !== 401) //~ GET /pubapi/v1/notes
            ->withToken($this->token)
            ->get("https://{$this->domain}.egnyte.com/pubapi/v1/notes")
            ->json();
    }
}
