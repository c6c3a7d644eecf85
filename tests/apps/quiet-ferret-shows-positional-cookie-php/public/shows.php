<?php

require __DIR__ . '/../vendor/autoload.php';

session_start();
$jar = new Ferrets\TokenJar();
$curl = curl_init("https://{$_SESSION['domain']}.egnyte.com/pubapi/v1/fs/Shared/Shows"); //~ GET /pubapi/v1/fs/{path}
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
curl_setopt($curl, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . $jar->get()]);
$body = curl_exec($curl);
switch (curl_getinfo($curl, CURLINFO_RESPONSE_CODE)) {
    case 401:
        $jar->drop();
        header('Location: /connect.php');
        exit;
    case 429:
        http_response_code(503);
        exit('Too many at the show, come back in a minute.');
}
foreach (json_decode($body, true)['files'] as $file) {
    echo '<li>', htmlspecialchars($file['name']), '</li>';
}
