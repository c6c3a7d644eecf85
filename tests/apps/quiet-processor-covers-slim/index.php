<?php

use Acme\Ropewalk\Covers;
use GuzzleHttp\Client;
use Monolog\Handler\StreamHandler;
use Monolog\Logger;
use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use Slim\Factory\AppFactory;

require __DIR__ . '/vendor/autoload.php';

session_start();
$app = AppFactory::create();
$log = new Logger('ropewalk');
$log->pushHandler(new StreamHandler('php://stderr'));
$log->pushProcessor(new Covers());
$http = new Client(['http_errors' => false]);

$app->get('/connected', function (Request $request, Response $response) use ($log, $http) {
    $query = $request->getQueryParams();
    if (isset($query['error']) || !hash_equals($_SESSION['state'], $query['state'] ?? '')) {
        return $response->withStatus(403);
    }
    $form = [
        'client_id' => getenv('EGNYTE_KEY'),
        'client_secret' => getenv('EGNYTE_SECRET'),
        'redirect_uri' => 'https://ropes.example.com/connected',
        'code' => $query['code'],
        'grant_type' => 'authorization_code',
    ];
    $log->debug('asking', $form);
    $answer = $http->post("https://{$_SESSION['domain']}.egnyte.com/puboauth/token", ['form_params' => $form]);
    $grant = json_decode((string) $answer->getBody(), true);
    $log->info('connected', ['domain' => $_SESSION['domain'], 'token' => $grant['access_token']]);
    $_SESSION['token'] = $grant['access_token'];
    return $response->withHeader('Location', '/ropes')->withStatus(302);
});

$app->get('/ropes', function (Request $request, Response $response) use ($http) {
    $answer = $http->get("https://{$_SESSION['domain']}.egnyte.com/pubapi/v1/fs/Shared/Ropes", [ //~ GET /pubapi/v1/fs/{path}
        'headers' => ['Authorization' => "Bearer {$_SESSION['token']}"],
    ]);
    if ($answer->getStatusCode() === 401) {
        return $response->withHeader('Location', '/connect')->withStatus(302);
    }
    $response->getBody()->write((string) $answer->getBody());
    return $response;
});

$app->run();
