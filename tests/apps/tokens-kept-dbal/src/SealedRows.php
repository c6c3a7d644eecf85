<?php

namespace Permits;

use Doctrine\DBAL\Connection;

class SealedRows
{
    public function __construct(private readonly Connection $db, private readonly string $key)
    {
    }

    public function store(int $user, string $token): void
    {
        $nonce = random_bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $this->db->insert('sealed_tokens', [
            'user_id' => $user,
            'nonce' => $nonce,
            'sealed' => sodium_crypto_secretbox($token, $nonce, $this->key),
        ]);
    }
}
