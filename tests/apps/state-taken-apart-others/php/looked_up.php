<?php
session_start();
require __DIR__ . '/egnyte.php';

if (isset($_GET['error'])) {
    http_response_code(403);
    exit('Egnyte was not connected');
}

[$domain, $nonce] = explode(':', $_GET['state'], 2);
if (!isset($_SESSION['nonces'][$nonce])) {
    http_response_code(403);
    exit('nobody asked');
}
$_SESSION['egnyte'] = redeem($domain, $_GET['code']);
header('Location: /vineyards/' . rawurlencode($domain));
