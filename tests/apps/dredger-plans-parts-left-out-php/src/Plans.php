<?php

namespace Dredger;

class Plans
{
    public function __construct(private string $domain, private string $token)
    {
    }

    private function get(string $kind, ?string $id = null): array
    {
        $ch = curl_init("https://{$this->domain}.egnyte.com/pubapi/" . implode('/', array_filter([$kind, $id])));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_HTTPHEADER, ["Authorization: Bearer {$this->token}"]);
        $body = curl_exec($ch);
        $status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
        if ($status === 401) {
            throw new SignInAgain();
        }
        if ($status === 429) {
            throw new ComeBackLater();
        }
        return json_decode($body, true);
    }

    public function users(): array
    {
        return $this->get('v2/users'); //~ GET /pubapi/v2/users handles=specific
    }

    public function user(string $id): array
    {
        return $this->get('v2/users', $id); //~ GET /pubapi/v2/users/{user_id} handles=specific
    }

    public function links(?string $id): array
    {
        return $this->get($id ? "v1/links/$id" : 'v1/links'); //~ GET /pubapi/v1/links handles=specific; GET /pubapi/v1/links/{link_id} handles=specific
    }
}
