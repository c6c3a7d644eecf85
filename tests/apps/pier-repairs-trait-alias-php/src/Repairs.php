<?php

namespace Pier;

trait Sends
{
    private function send(string $method, string $path): mixed
    {
        $ch = curl_init("https://{$this->domain}.egnyte.com/pubapi/v1/$path");
        curl_setopt($ch, CURLOPT_CUSTOMREQUEST, $method);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_HTTPHEADER, ["Authorization: Bearer {$this->token}"]);
        $body = curl_exec($ch);
        $status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
        if ($status == 401) {
            throw new SignInAgain();
        }
        if ($status == 429) {
            throw new ComeBackLater();
        }
        return json_decode($body, true);
    }
}

class Repairs
{
    use Sends { send as transmit; }

    public function __construct(private string $domain, private string $token)
    {
    }

    public function remove(string $id): void
    {
        $this->transmit(method: 'DELETE', path: "links/$id"); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    }

    public function one(string $id): array
    {
        return $this->send(method: 'GET', path: "links/$id"); //~ GET /pubapi/v1/links/{link_id} handles=specific
    }

    public function all(): array
    {
        $found = [];
        foreach (['notes' => 'notes', 'jobs' => 'tasks'] as $path) {
            $found[] = $this->transmit('GET', $path); //~ GET /pubapi/v1/notes handles=specific; GET /pubapi/v1/tasks handles=specific
        }
        return $found;
    }

    public function later(): array
    {
        $paths = [];
        $paths['hooks'] = 'webhooks';
        $paths['marks'] = 'bookmarks';
        $found = [];
        foreach ($paths as $name => $path) {
            $found[$name] = $this->transmit('GET', $path); //~ GET /pubapi/v1/webhooks handles=specific; GET /pubapi/v1/bookmarks handles=specific
        }
        return $found;
    }
}
