<?php

function sheet(string $name): string
{
    $curl = curl_init('https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/v1/fs-content/Shared/Charts/' . rawurlencode($name)); //~ GET /pubapi/v1/fs-content/{path} handles=generic
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . getenv('EGNYTE_TOKEN')],
    ]);
    $body = curl_exec($curl);
    // egnyte-lint: allow(EG402, EG403, reason = "the scheduler runs the whole job again with a new token")
    if (curl_getinfo($curl, CURLINFO_HTTP_CODE) !== 200) {
        throw new RuntimeException("no sheet $name");
    }
    return $body;
}

echo strlen(sheet($argv[1]));
