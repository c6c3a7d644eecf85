<?php

namespace App\Entity;

final class Connection
{
    public function __construct(public readonly string $domain, private string $sealed, private string $key)
    {
    }

    public function token(): string
    {
        return sodium_crypto_secretbox_open(substr($this->sealed, 24), substr($this->sealed, 0, 24), $this->key);
    }
}
