<?php

namespace Clock;

use GuzzleHttp\Client;

abstract class Provider
{
    protected Client $http;

    public function __construct(protected string $key, protected string $secret)
    {
        $this->http = new Client(['timeout' => 20]);
    }

    abstract protected function authorizeAt(): string;

    abstract protected function tokenAt(): string;

    abstract protected function redirect(): string;

    abstract protected function scopes(): array;

    protected function glue(): string
    {
        return ' ';
    }

    public function start(string $state): string
    {
        return $this->authorizeAt() . '?' . http_build_query([
            'client_id' => $this->key,
            'redirect_uri' => $this->redirect(),
            'response_type' => 'code',
            'scope' => implode($this->glue(), $this->scopes()),
            'state' => $state,
        ]);
    }

    public function finish(string $code): string
    {
        $answer = $this->http->post($this->tokenAt(), $this->form($code));

        return json_decode((string) $answer->getBody(), true)['access_token'];
    }

    protected function form(string $code): array
    {
        return ['form_params' => [
            'client_id' => $this->key,
            'client_secret' => $this->secret,
            'redirect_uri' => $this->redirect(),
            'code' => $code,
            'grant_type' => 'authorization_code',
        ]];
    }
}
