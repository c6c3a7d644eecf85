<?php

declare(strict_types=1);

final class TokenRefused extends RuntimeException
{
}

final class Egnyte
{
    public function __construct(private string $domain, private string $token)
    {
    }

    public function files(string $folder): array
    {
        $curl = curl_init("https://{$this->domain}.egnyte.com/pubapi/v1/fs/Shared/$folder"); //~ GET /pubapi/v1/fs/{path} handles=specific
        $wait = 0;
        curl_setopt_array($curl, [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_SSL_VERIFYPEER => true,
            CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . $this->token],
            CURLOPT_HEADERFUNCTION => function ($curl, string $line) use (&$wait): int {
                if (stripos($line, 'Retry-After:') === 0) {
                    $wait = (int) trim(substr($line, 12));
                }
                return strlen($line);
            },
        ]);
        $body = curl_exec($curl);
        $status = curl_getinfo($curl, CURLINFO_HTTP_CODE);
        curl_close($curl);
        if ($status === 401) {
            throw new TokenRefused();
        }
        if ($status === 429) {
            sleep($wait);
            return $this->files($folder);
        }
        return json_decode($body, true)['files'] ?? [];
    }
}
