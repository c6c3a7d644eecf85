<?php

require __DIR__ . '/../lib/start.php';

$domain = preg_replace('/[^a-z0-9-]/', '', $_POST['domain'] ?? '');
header("Location: https://$domain.egnyte.com/puboauth/token?" . http_build_query([
    'client_id' => getenv('EGNYTE_KEY'),
    'redirect_uri' => BACK,
    'response_type' => 'code',
    'scope' => 'Egnyte.filesystem',
    'state' => $started->note($domain),
], '', '&', PHP_QUERY_RFC3986));
