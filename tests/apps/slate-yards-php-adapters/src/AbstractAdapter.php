<?php

namespace SlateYards;

abstract class AbstractAdapter implements Adapter
{
    public function __construct(protected string $domain, protected string $token)
    {
    }

    final public function request(string $method, string $uri, array $options = []): array
    {
        $answer = $this->send($method, $uri, $options);
        if ($answer->getStatusCode() === 401) {
            throw new SignInAgain('Sign in to Egnyte again.');
        }

        return json_decode((string) $answer->getBody(), true);
    }

    abstract protected function send(string $method, string $uri, array $options);
}
