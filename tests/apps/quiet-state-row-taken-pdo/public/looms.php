<?php

require __DIR__ . '/../lib/start.php';

['domain' => $domain, 'token' => $token] = $_SESSION['egnyte'];
$ask = curl_init("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Looms");  //~ GET /pubapi/v1/fs/{path}
curl_setopt_array($ask, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ["Authorization: Bearer $token"],
]);
header('Content-Type: application/json');
echo curl_exec($ask);
