<?php

namespace Kelp;

use GuzzleHttp\Client;

final class Archive
{
    private Client $http;

    public function __construct(private string $domain, string $token)
    {
        $this->http = new Client(['headers' => ['Authorization' => 'Bearer ' . $token], 'http_errors' => false]);
    }

    public function folder(string $path): array
    {
        return $this->send('GET', Resource::Folder->at($path)); //~ GET /pubapi/v1/fs/{path}
    }

    public function shared(string $path): array
    {
        return $this->send('GET', Resource::shared($path)); //~ GET /pubapi/v1/fs/{path}
    }

    public function put(string $path, string $bytes): array
    {
        return $this->send('POST', Resource::Content->at($path), ['body' => $bytes]); //~ POST /pubapi/v1/fs-content/{path}
    }

    public function share(string $path): array
    {
        return $this->send('POST', Resource::Links->value, ['json' => ['path' => $path]]); //~ POST /pubapi/v1/links
    }

    public function note(string $path): array
    {
        $response = $this->http->post(Resource::Notes->on($this->domain), ['json' => ['path' => $path]]); //~ POST /pubapi/v1/notes

        return $this->checked($response);
    }

    public function unnote(string $id): array
    {
        return $this->send('DELETE', Resource::named('/pubapi/v1/notes')->at($id)); //~ DELETE /pubapi/v1/notes/{note_id}
    }

    public function users(): array
    {
        return $this->people(People::Users); //~ GET /pubapi/v2/users
    }

    public function groups(): array
    {
        return $this->people(People::Groups); //~ GET /pubapi/v2/groups
    }

    public function issues(): array
    {
        return $this->checked($this->http->get(Tracker::Links->url()));
    }

    private function people(People $kind): array
    {
        return $this->send('GET', $kind->path(), ['query' => ['count' => $kind->isTeam() ? 20 : 100]]);
    }

    private function send(string $verb, string $path, array $options = []): array
    {
        return $this->checked($this->http->request($verb, "https://{$this->domain}.egnyte.com" . $path, $options));
    }

    private function checked($response): array
    {
        if ($response->getStatusCode() === 401) {
            throw new \RuntimeException('sign in again');
        }

        return json_decode((string) $response->getBody(), true);
    }
}
