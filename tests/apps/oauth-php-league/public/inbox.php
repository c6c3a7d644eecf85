<?php

require __DIR__ . '/../vendor/autoload.php';

use Brightline\Inbox\SignInAgain;

session_start();
$host = "https://{$_SESSION['domain']}.egnyte.com";

function egnyte(string $verb, string $url, ?array $body = null): array
{
    $ch = curl_init($url);
    curl_setopt_array($ch, [
        CURLOPT_CUSTOMREQUEST => $verb,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . $_SESSION['token'], 'Content-Type: application/json'],
    ]);
    if ($body !== null) {
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($body));
    }
    $answer = curl_exec($ch);
    $status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    curl_close($ch);
    if ($status === 401) {
        throw new SignInAgain('unauthorized');
    }
    if ($status === 403 || $status === 429) {
        header('Retry-After: 60');
        http_response_code(503);
        exit;
    }
    return json_decode($answer, true) ?? [];
}

try {
    $listing = egnyte('GET', "$host/pubapi/v1/fs/Shared/Inbox"); //~ GET /pubapi/v1/fs/{path} handles=specific
    foreach ($listing['files'] as $file) {
        $link = egnyte('POST', "$host/pubapi/v1/links", ['path' => $file['path'], 'type' => 'file']); //~ POST /pubapi/v1/links handles=specific
        echo '<li>', htmlspecialchars($link['links'][0]['url']), '</li>';
    }
} catch (SignInAgain $e) {
    header('Location: connect.php');
}
