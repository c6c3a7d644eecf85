<?php

namespace Clock;

use GuzzleHttp\Exception\ClientException;

final class Egnyte extends Provider
{
    public function __construct(private string $domain, private ?string $token = null)
    {
        parent::__construct(getenv('EGNYTE_KEY'), getenv('EGNYTE_SECRET'));
    }

    private function host(): string
    {
        return "https://{$this->domain}.egnyte.com";
    }

    protected function authorizeAt(): string
    {
        return $this->host() . '/puboauth/token';
    }

    protected function tokenAt(): string
    {
        return $this->host() . '/puboauth/token';
    }

    protected function redirect(): string
    {
        return 'https://clocks.example.com/egnyte';
    }

    protected function scopes(): array
    {
        return ['Egnyte.filesystem'];
    }

    public function movements(): array
    {
        for ($try = 0; ; $try++) {
            try {
                $answer = $this->http->get($this->host() . '/pubapi/v1/fs/Shared/Movements', [ //~ GET /pubapi/v1/fs/{path}
                    'headers' => ['Authorization' => 'Bearer ' . $this->token],
                ]);

                return json_decode((string) $answer->getBody(), true)['files'];
            } catch (ClientException $e) {
                $status = $e->getResponse()->getStatusCode();
                if ($status === 401) {
                    throw new SignInAgain();
                }
                if ($status !== 429 || $try === 3) {
                    throw $e;
                }
                sleep((int) $e->getResponse()->getHeaderLine('Retry-After'));
            }
        }
    }
}
