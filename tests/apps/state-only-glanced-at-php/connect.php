<?php
session_start();
$_SESSION['nonce'] = bin2hex(random_bytes(16));
header('Location: https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/puboauth/token?' . http_build_query([
    'client_id' => getenv('EGNYTE_CLIENT_ID'),
    'redirect_uri' => 'https://kiln.example.com/callback.php',
    'response_type' => 'code',
    'scope' => 'Egnyte.filesystem',
    'state' => $_SESSION['nonce'],
]));
