<?php

session_start();
$root = 'https://' . $_SESSION['domain'] . '.egnyte.com/pubapi';

function ask(string $url): array
{
    $curl = curl_init($url);
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . $_SESSION['token']],
    ]);
    $body = curl_exec($curl);
    $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    curl_close($curl);
    return [$status, $body];
}

if ($_GET['what'] === 'links') {
    [$status, $body] = ask("$root/v1/links"); //~ GET /pubapi/v1/links handles=unknown
    http_response_code($status);
    header('Content-Type: application/json');
    echo $body;
    exit;
}
[$status, $body] = ask("$root/v1/userinfo"); //~ GET /pubapi/v1/userinfo handles=unknown
header('Content-Type: application/json', true, $status);
echo $body;
