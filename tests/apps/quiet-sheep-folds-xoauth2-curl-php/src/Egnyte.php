<?php

namespace Folds;

final class Egnyte
{
    use Http;

    private string $domain;
    private string $token;

    public function __construct(string $domain, string $token)
    {
        $this->domain = $domain;
        $this->token = $token;
    }

    public function __debugInfo(): array
    {
        return ['domain' => $this->domain];
    }

    public function folds(): array
    {
        [$status, $folder, $headers] = $this->ask("https://{$this->domain}.egnyte.com/pubapi/v1/fs/Shared/Folds", [
            CURLOPT_HTTPAUTH => CURLAUTH_BEARER,
            CURLOPT_XOAUTH2_BEARER => $this->token,
        ]);
        if ($status === 401) {
            throw new SignInAgain();
        }
        if ($status === 429) {
            throw new Later($headers['retry-after'] ?? '60');
        }
        return $folder['files'];
    }

    public function forget(): void
    {
        $this->ask("https://{$this->domain}.egnyte.com/pubapi/v1/tokens/revoke", [
            CURLOPT_POSTFIELDS => http_build_query(['token' => $this->token]),
        ]);
    }
}

final class SignInAgain extends \Exception
{
}

final class Later extends \Exception
{
}
