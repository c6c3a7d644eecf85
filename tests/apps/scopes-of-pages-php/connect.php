<?php

session_start();

/** What each page asks of Egnyte. */
const PAGES = [
    'fields' => ['Egnyte.filesystem'],
    'sharing' => ['Egnyte.filesystem', 'Egnyte.lnk'], //~ EG104
];

$_SESSION['state'] = bin2hex(random_bytes(16));
$query = http_build_query([
    'client_id' => getenv('EGNYTE_KEY'),
    'redirect_uri' => 'https://fields.example.com/back.php',
    'response_type' => 'code',
    'scope' => implode(' ', array_unique(array_merge(...array_values(PAGES)))),
    'state' => $_SESSION['state'],
]);
header("Location: https://{$_GET['domain']}.egnyte.com/puboauth/token?{$query}");
