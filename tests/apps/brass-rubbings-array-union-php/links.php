<?php

/** What a caller says stays; the rest is as usual. */
function ask(string $path, array $options = []): array
{
    $options = $options + ['method' => 'GET', 'attempts' => 1];
    $handle = curl_init('https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/' . $path);
    curl_setopt($handle, CURLOPT_CUSTOMREQUEST, $options['method']);
    curl_setopt($handle, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('EGNYTE_TOKEN')]);
    curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
    $answer = curl_exec($handle);
    $status = curl_getinfo($handle, CURLINFO_HTTP_CODE);
    if ($status === 401) {
        throw new RuntimeException('sign in again');
    }
    if ($status === 429) {
        throw new RuntimeException('come back later');
    }
    return json_decode($answer, true);
}

function remove(string $path, array $options = []): array
{
    $options += ['method' => 'DELETE'];
    return ask($path, $options);
}

$links = ask('v1/links'); //~ GET /pubapi/v1/links handles=specific
ask('v1/links', ['method' => 'POST']); //~ POST /pubapi/v1/links handles=specific
remove('v1/links/' . $argv[1]); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
remove('v1/bookmarks', ['method' => 'GET']); //~ GET /pubapi/v1/bookmarks handles=specific
