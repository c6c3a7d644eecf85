<?php

session_start();
$_SESSION['state'] = bin2hex(random_bytes(16));
$query = http_build_query([
    'client_id' => getenv('EGNYTE_KEY'),
    'redirect_uri' => 'https://desk.acme.example/connected.php',
    'response_type' => 'code',
    'state' => $_SESSION['state'],
    'scope' => implode(' ', [
        'Egnyte.filesystem',
        'openid', //~ EG104
        'Egnyte.link',
    ]),
]);
header('Location: https://' . $_SESSION['domain'] . '.egnyte.com/puboauth/token?' . $query);
