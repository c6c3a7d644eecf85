<?php
session_start();
require __DIR__ . '/egnyte.php';

if (isset($_GET['error'])) {
    http_response_code(403);
    exit('Egnyte was not connected');
}

// Which customer it was stands in the state.
[$domain, $nonce] = explode(':', $_GET['state'], 2);
$_SESSION['egnyte'] = redeem($domain, $_GET['code']); //~ EG206
header('Location: /vineyards/' . rawurlencode($domain));
