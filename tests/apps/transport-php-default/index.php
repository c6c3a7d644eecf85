<?php
session_start();
require __DIR__ . '/lib/http.php';

$domain = $_SESSION['domain'];
$listing = fetch_json("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Desk", $_SESSION['token']); //~ GET /pubapi/v1/fs/{path} handles=specific
$links = fetch_verified("https://$domain.egnyte.com/pubapi/v1/links", $_SESSION['token'], true); //~ GET /pubapi/v1/links handles=specific
foreach ($listing['files'] as $file) {
    echo '<li>', htmlspecialchars($file['name']), '</li>';
}
echo count($links['ids']);
