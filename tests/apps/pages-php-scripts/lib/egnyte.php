<?php

function egnyte_request(string $url, string $token): array
{
    $ch = curl_init($url);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ["Authorization: Bearer $token"]);
    $body = curl_exec($ch);
    $status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    curl_close($ch);
    if ($status === 401) {
        header('Location: connect.php');
        exit;
    }
    if ($status === 429) {
        http_response_code(503);
        exit;
    }
    return json_decode($body, true);
}
