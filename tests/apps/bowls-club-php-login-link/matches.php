<?php
require_once 'config.php';
session_start();

$ch = curl_init('https://' . EGNYTE_DOMAIN . '.egnyte.com/pubapi/v1/fs/Shared/Matches'); //~ GET /pubapi/v1/fs/{path} handles=specific
curl_setopt($ch, CURLOPT_HTTPHEADER, array('Authorization: Bearer ' . $_SESSION['egnyte']));
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
$body = curl_exec($ch);
$status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
curl_close($ch);
if ($status == 401) {
    header('Location: /login.php');
    exit;
} elseif ($status == 429) {
    sleep(10);
    header('Location: /matches.php');
    exit;
} elseif ($status != 200) {
    die('Egnyte is not available');
}
$folder = json_decode($body);
foreach ($folder->files as $file) {
    echo '<p>' . htmlspecialchars($file->name) . '</p>';
}
