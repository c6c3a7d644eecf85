#!/usr/bin/env php
<?php

// Headers as the wire has them: a list for cURL, lines of one text for streams.
$domain = $argv[1];
$token = trim(file_get_contents('php://stdin'));

$ch = curl_init("https://$domain.egnyte.com/pubapi/v1/links"); //~ GET /pubapi/v1/links
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
curl_setopt($ch, CURLOPT_HTTPHEADER, [
    'Accept: application/json',
    'Authorization: OAuth ' . $token, //~ EG307
]);
$links = curl_exec($ch);
if (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 401) {
    exit(2);
}

function read(string $url, string $authorization): string
{
    $context = stream_context_create(['http' => [
        'method' => 'GET',
        'header' => "Accept: application/json\r\nAuthorization: $authorization\r\n",
        'ignore_errors' => true,
    ]]);

    return file_get_contents($url, false, $context);
}

echo $links;
echo read("https://$domain.egnyte.com/pubapi/v1/notes", "Bearer $token"); //~ GET /pubapi/v1/notes
echo read("https://$domain.egnyte.com/pubapi/v1/userinfo", "Token $token"); //~ GET /pubapi/v1/userinfo; EG307
echo read('https://api.elsewhere.example/v1/me', "Token $token");
