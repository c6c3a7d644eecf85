<?php

/** Whether the certificate is verified is left to the caller, and off for those who say nothing. */
function fetch_json(string $url, string $token, $verify = false): array
{
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, $url);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, $verify); //~ EG502
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

/** The same, and every caller asks for it. */
function fetch_verified(string $url, string $token, $verify = false): array
{
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, $url);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, $verify);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ["Authorization: Bearer $token"]);
    $body = curl_exec($ch);
    $status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
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
