<?php

use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use Slim\Factory\AppFactory;
use Tram\Wire;

require __DIR__ . '/../vendor/autoload.php';

session_start();
$log = Wire::logger();
$client = Wire::client($log);
$app = AppFactory::create();

$app->get('/egnyte/callback', function (Request $request, Response $response) use ($client, $log) {
    $query = $request->getQueryParams();
    if (isset($query['error']) || ($query['state'] ?? '') !== ($_SESSION['state'] ?? null)) {
        return $response->withStatus(403);
    }
    $answer = $client->post("https://{$_SESSION['domain']}.egnyte.com/puboauth/token", ['form_params' => [
        'client_id' => getenv('EGNYTE_KEY'),
        'client_secret' => getenv('EGNYTE_SECRET'),
        'redirect_uri' => 'https://trams.example.com/egnyte/callback',
        'code' => $query['code'],
        'grant_type' => 'authorization_code',
    ]]);
    $token = json_decode((string) $answer->getBody(), true)['access_token'];
    $_SESSION['egnyte_token'] = $token;
    $log->info('connected, token of ' . strlen($token) . ' characters', ['domain' => $_SESSION['domain']]);
    error_log('egnyte token ' . str_repeat('*', strlen($token) - 3) . substr($token, -3));
    $log->debug('token hash ' . hash('sha256', $token));

    return $response->withHeader('Location', '/timetables')->withStatus(302);
});

$app->get('/timetables', function (Request $request, Response $response) use ($client, $log) {
    $answer = $client->get("https://{$_SESSION['domain']}.egnyte.com/pubapi/v1/fs/Shared/Timetables", [ //~ GET /pubapi/v1/fs/{path}
        'headers' => ['Authorization' => 'Bearer ' . $_SESSION['egnyte_token']],
    ]);
    if ($answer->getStatusCode() === 401) {
        $log->warning('token refused', ['token' => $_SESSION['egnyte_token'], 'domain' => $_SESSION['domain']]);

        return $response->withHeader('Location', '/connect')->withStatus(302);
    }
    $response->getBody()->write((string) $answer->getBody());

    return $response;
});

$app->run();
