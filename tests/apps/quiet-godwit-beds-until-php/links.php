<?php

function links(string $domain, string $token, int $until): ?array
{
    error_log('the token of ' . $domain . ' is good until ' . date('c', $until));
    $curl = curl_init("https://{$domain}.egnyte.com/pubapi/v1/links"); //~ GET /pubapi/v1/links
    curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_HTTPHEADER => ["Authorization: Bearer $token"]]);
    $body = curl_exec($curl);
    $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    error_log(sprintf('a body of %d bytes, token %s', strlen((string) $body), $token === '' ? 'missing' : 'set'));
    if ($status === 401) {
        header('Location: /egnyte/connect');
        return null;
    }
    if ($status === 429) {
        sleep(5);
        return links($domain, $token, $until);
    }
    return json_decode($body, true);
}
