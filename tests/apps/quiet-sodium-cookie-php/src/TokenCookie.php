<?php

declare(strict_types=1);

namespace Regatta;

/** Carries the Egnyte token through the browser, sealed with a key that only the server has. */
final class TokenCookie
{
    private const NAME = 'regatta_sealed';

    public function __construct(private string $key)
    {
    }

    public function write(string $domain, string $accessToken): void
    {
        $nonce = random_bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $plain = json_encode(['domain' => $domain, 'token' => $accessToken], JSON_THROW_ON_ERROR);
        $sealed = $nonce . sodium_crypto_secretbox($plain, $nonce, $this->key);
        setcookie(self::NAME, sodium_bin2base64($sealed, SODIUM_BASE64_VARIANT_URLSAFE), [
            'expires' => time() + 8 * 3600,
            'path' => '/',
            'secure' => true,
            'httponly' => true,
            'samesite' => 'Lax',
        ]);
    }

    /** @return array{domain: string, token: string}|null */
    public function read(): ?array
    {
        $raw = $_COOKIE[self::NAME] ?? null;
        if ($raw === null) {
            return null;
        }
        $sealed = sodium_base642bin($raw, SODIUM_BASE64_VARIANT_URLSAFE);
        $nonce = substr($sealed, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $plain = sodium_crypto_secretbox_open(substr($sealed, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES), $nonce, $this->key);
        return $plain === false ? null : json_decode($plain, true);
    }
}
