<?php
require __DIR__ . '/vendor/autoload.php';

use Chapel\EgnyteClient;
use Monolog\Handler\StreamHandler;
use Monolog\Logger;

session_start();
if (!hash_equals($_SESSION['state'] ?? '', $_GET['state'] ?? '')) {
    http_response_code(403);
    exit;
}
$logger = new Logger('egnyte');
$logger->pushHandler(new StreamHandler(__DIR__ . '/var/app.log'));

$client = new EgnyteClient([
    'domain' => getenv('EGNYTE_DOMAIN'),
    'client_id' => getenv('EGNYTE_CLIENT_ID'),
    'client_secret' => getenv('EGNYTE_CLIENT_SECRET'),
    'redirect_uri' => 'https://plans.example.com/callback.php',
], $logger);
$client->authorize($_GET['code']);
header('Location: /');
