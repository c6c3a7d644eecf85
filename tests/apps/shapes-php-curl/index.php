<?php
require_once __DIR__ . '/inc/config.php';
require_once 'inc/http.php';
$endpoints = require __DIR__ . '/inc/config.php';

session_start();
$token = $_SESSION['egnyte_token'];

$me = egnyte_request('GET', $endpoints['user'], $token); //~ GET /pubapi/v1/userinfo
$made = egnyte_request('POST', $endpoints['links'], $token, ['path' => $_POST['path'], 'type' => 'file']); //~ POST /pubapi/v1/links

// The handle gets its URL with all other options.
$curl = curl_init();
curl_setopt_array($curl, array( //~ GET /pubapi/v1/fs/{path}
    CURLOPT_URL => sprintf('https://%s.egnyte.com/pubapi/v1/fs/%s', EGNYTE_DOMAIN, rawurlencode($_GET['folder'])),
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => array("Authorization: Bearer $token"),
));
$listing = json_decode(curl_exec($curl));

$url = EGNYTE_API . "/v1/fs/{$_GET['folder']}";
$ch = curl_init($url); //~ DELETE /pubapi/v1/fs/{path}
curl_setopt($ch, CURLOPT_CUSTOMREQUEST, 'DELETE');
curl_exec($ch);

$search = <<<URL
https://{$_SESSION['domain']}.egnyte.com/pubapi/v1/search?query=invoice
URL;
$found = file_get_contents($search, false, stream_context_create([ //~ GET /pubapi/v1/search
    'http' => ['method' => 'GET', 'header' => 'Authorization: Bearer ' . $token],
]));
?>
<h1>Hello <?= htmlspecialchars($me['username']) ?></h1>
