<?php

class Locks
{
    public function __construct(private string $domain, private string $token)
    {
    }

    public function links()
    {
        return $this->send('GET', $this->at(['links'])); //~ GET /pubapi/v1/links handles=specific
    }

    public function drop(string $id)
    {
        return $this->send('DELETE', $this->at(['links', $id])); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    }

    private function at(array $parts): string
    {
        return '/pubapi/v1/' . implode('/', array_map('rawurlencode', $parts));
    }

    private function send(string $verb, string $path)
    {
        $handle = curl_init("https://{$this->domain}.egnyte.com" . $path);
        curl_setopt($handle, CURLOPT_CUSTOMREQUEST, $verb);
        curl_setopt($handle, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . $this->token]);
        curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
        $answer = curl_exec($handle);
        $status = curl_getinfo($handle, CURLINFO_RESPONSE_CODE);
        if ($status === 401) {
            throw new DomainException('sign in again');
        }
        if ($status === 429) {
            sleep(60);
        }
        return $answer;
    }
}

$locks = new Locks(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
$locks->links();
$locks->drop($argv[1]);
