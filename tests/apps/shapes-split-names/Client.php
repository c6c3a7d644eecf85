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

    public function children(string $path): array
    {
        return $this->rpc('fs' . $this->normalized($path)); //~ GET /pubapi/v1/fs/{path}
    }

    private function normalized(string $path): string
    {
        $path = trim($path, '/');
        return $path === '' ? '' : '/' . $path;
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
