<?php

namespace App;

final class Sealer
{
    private string $key;

    public function __construct()
    {
        $this->key = base64_decode($_ENV['COOKIE_KEY']);
    }

    public function seal(string $plain): string
    {
        $iv = random_bytes(12);
        $body = openssl_encrypt($plain, 'aes-256-gcm', $this->key, OPENSSL_RAW_DATA, $iv, $tag);

        return base64_encode($iv . $tag . $body);
    }

    public function open(string $sealed): ?string
    {
        $raw = base64_decode($sealed);
        if (strlen($raw) < 29) {
            return null;
        }
        $plain = openssl_decrypt(substr($raw, 28), 'aes-256-gcm', $this->key, OPENSSL_RAW_DATA, substr($raw, 0, 12), substr($raw, 12, 16));

        return $plain === false ? null : $plain;
    }
}
