<?php
// One connection for the whole office, sealed, whoever is signed in.
function keep_for_everybody(string $token): void
{
    $nonce = random_bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
    $sealed = sodium_crypto_secretbox($token, $nonce, sodium_hex2bin(getenv('VAULT_KEY')));
    $db = new PDO(getenv('DATABASE_URL'));
    $db->prepare('UPDATE office SET egnyte = ?, nonce = ?')->execute([$sealed, $nonce]);
}
