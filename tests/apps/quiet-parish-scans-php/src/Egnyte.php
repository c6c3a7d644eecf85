<?php

declare(strict_types=1);

final class Egnyte
{
    private string $token;

    public function __construct(private string $domain)
    {
        $this->token = apcu_entry('egnyte', fn () => $this->signIn(), 86400);
    }

    private function signIn(): string
    {
        $curl = curl_init("https://{$this->domain}.egnyte.com/puboauth/token");
        curl_setopt_array($curl, [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => http_build_query([
                'client_id' => getenv('EGNYTE_KEY'),
                'client_secret' => getenv('EGNYTE_SECRET'),
                'username' => getenv('EGNYTE_USER'),
                'password' => getenv('EGNYTE_PASSWORD'),
                'scope' => 'Egnyte.filesystem',
                'grant_type' => 'password',
            ]),
            CURLOPT_RETURNTRANSFER => true,
        ]);
        $token = json_decode(curl_exec($curl), true)['access_token'];
        curl_close($curl);

        return $token;
    }

    /** Sends a scan off, then unlinks the temporary copy. */
    public function store(string $name, string $file): void
    {
        $curl = curl_init("https://{$this->domain}.egnyte.com/pubapi/v1/fs-content/Shared/Scans/" . rawurlencode($name)); //~ POST /pubapi/v1/fs-content/{path}
        curl_setopt_array($curl, [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => file_get_contents($file),
            CURLOPT_HTTPHEADER => ["Authorization: Bearer {$this->token}"],
            CURLOPT_RETURNTRANSFER => true,
        ]);
        curl_exec($curl);
        curl_close($curl);
        unlink($file);
    }
}
