<?php
session_start();
$ch = curl_init("https://{$_SESSION['domain']}.egnyte.com/pubapi/v1/links"); //~ POST /pubapi/v1/links handles=generic
curl_setopt($ch, CURLOPT_POST, 1);
curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['path' => $_GET['path'], 'type' => 'file', 'accessibility' => 'anyone']));
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . $_SESSION['token'], 'Content-Type: application/json']);
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
$answer = curl_exec($ch);
if (curl_getinfo($ch, CURLINFO_HTTP_CODE) >= 400) { //~ EG402; EG403
    http_response_code(502);
    exit;
}
echo json_decode($answer)->links[0]->url;
