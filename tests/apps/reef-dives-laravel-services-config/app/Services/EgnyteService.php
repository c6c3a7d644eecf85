<?php

namespace App\Services;

use App\Exceptions\EgnyteReconnect;
use GuzzleHttp\Client;
use GuzzleHttp\Exception\RequestException;
use Illuminate\Support\Str;

class EgnyteService
{
    protected Client $client;

    public function __construct(?string $token = null)
    {
        $this->client = new Client([
            'base_uri' => 'https://' . config('services.egnyte.domain') . '.egnyte.com/pubapi/',
            'headers' => ['Authorization' => "Bearer {$token}"],
        ]);
    }

    public function authUrl(): string
    {
        session(['egnyte_state' => $state = Str::random(40)]);

        return 'https://' . config('services.egnyte.domain') . '.egnyte.com/puboauth/token?' . http_build_query([
            'client_id' => config('services.egnyte.client_id'),
            'redirect_uri' => config('services.egnyte.redirect'),
            'response_type' => 'code',
            'scope' => implode(' ', config('services.egnyte.scopes')),
            'state' => $state,
        ]);
    }

    public function dives(string $site)
    {
        return $this->send('get', "v1/fs/Shared/Dives/{$site}"); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public function share(string $path)
    {
        return $this->send('post', 'v1/links', ['json' => ['path' => $path, 'type' => 'file']]); //~ POST /pubapi/v1/links handles=specific
    }

    public function guides()
    {
        return $this->send('get', 'v2/users', ['query' => ['count' => 20]]); //~ GET /pubapi/v2/users handles=specific; EG101
    }

    public function remove(string $path)
    {
        return $this->send('delete', 'v1/fs/' . $path); //~ DELETE /pubapi/v1/fs/{path} handles=specific
    }

    private function send(string $verb, string $uri, array $options = [])
    {
        try {
            return json_decode($this->client->{$verb}($uri, $options)->getBody()->getContents(), true);
        } catch (RequestException $e) {
            if ($e->hasResponse() && $e->getResponse()->getStatusCode() === 401) {
                throw new EgnyteReconnect();
            }
            throw $e;
        }
    }
}
