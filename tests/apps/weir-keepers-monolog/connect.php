<?php

use Acme\Weirs\SignIn;
use GuzzleHttp\Client;
use Monolog\Handler\StreamHandler;
use Monolog\Logger;

require __DIR__ . '/vendor/autoload.php';

[, $domain, $code] = $argv;
$log = new Logger('weirs');
$log->pushHandler(new StreamHandler('php://stderr'));
$http = new Client(['http_errors' => false]);
$token = (new SignIn($log, $http))->exchange($domain, $code);
$log->notice('signed in', ['token' => $token]); //~ EG305
$answer = $http->get("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Weirs", ['headers' => ['Authorization' => "Bearer $token"]]); //~ GET /pubapi/v1/fs/{path}
if ($answer->getStatusCode() === 401) {
    $log->warning(sprintf('%s is refused', $token)); //~ EG305
    exit(1);
}
echo $answer->getBody();
