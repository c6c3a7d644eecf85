<?php

declare(strict_types=1);

namespace Marsh;

use GuzzleHttp\Client;

final class Tokens
{
    private ?string $token = null;

    public function __construct(public readonly string $domain, private readonly string $refreshToken)
    {
    }

    public function current(): string
    {
        return $this->token ??= $this->renew();
    }

    public function forget(): void
    {
        $this->token = null;
    }

    private function renew(): string
    {
        $answer = (new Client())->post("https://{$this->domain}.egnyte.com/puboauth/token", ['form_params' => [
            'grant_type' => 'refresh_token',
            'refresh_token' => $this->refreshToken,
            'client_id' => getenv('EGNYTE_KEY'),
            'client_secret' => getenv('EGNYTE_SECRET'),
        ]]);

        return json_decode((string) $answer->getBody(), true, flags: JSON_THROW_ON_ERROR)['access_token'];
    }
}
