<?php

final class Client
{
    public function __construct(private string $domain, private string $token)
    {
    }

    public function groups(): array
    {
        return $this->rpc('v2::groups'); //~ GET /pubapi/v2/groups
    }

    public function notes(): array
    {
        return $this->rpc('notes'); //~ GET /pubapi/v1/notes
    }

    private function rpc(string $endpoint): array
    {
        $version = 'v1';
        if (count($parts = explode('::', $endpoint)) === 2) {
            [$version, $endpoint] = $parts;
        }
        $handle = curl_init("https://{$this->domain}.egnyte.com/pubapi/{$version}/{$endpoint}");
        curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($handle, CURLOPT_HTTPHEADER, ["Authorization: Bearer {$this->token}"]);
        return json_decode(curl_exec($handle), true);
    }
}
