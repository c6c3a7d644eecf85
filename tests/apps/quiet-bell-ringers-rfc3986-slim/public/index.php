<?php

use Bell\Providers;
use GuzzleHttp\Client;
use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use Slim\Factory\AppFactory;

require __DIR__ . '/../vendor/autoload.php';
session_start(['cookie_httponly' => true, 'cookie_secure' => true]);

$app = AppFactory::create();
$http = new Client(['http_errors' => false, 'timeout' => 15]);

$app->get('/connect/{vendor}', function (Request $request, Response $response, array $args) {
    $vendor = Providers::of($args['vendor'], $request->getQueryParams()['domain'] ?? '');
    $_SESSION['domain'] = $request->getQueryParams()['domain'] ?? '';
    $_SESSION['state'] = bin2hex(random_bytes(16));
    return $response->withStatus(302)->withHeader('Location', $vendor->url($_SESSION['state']));
});

$app->get('/callback/egnyte', function (Request $request, Response $response) use ($http) {
    ['code' => $code, 'state' => $state, 'error' => $error] = $request->getQueryParams() + ['code' => '', 'state' => '', 'error' => null];
    if ($error !== null || !hash_equals($_SESSION['state'] ?? '', $state)) {
        return $response->withStatus(403);
    }
    unset($_SESSION['state']);
    $answer = $http->post("https://{$_SESSION['domain']}.egnyte.com/puboauth/token", ['form_params' => [
        'client_id' => getenv('EGNYTE_KEY'),
        'client_secret' => getenv('EGNYTE_SECRET'),
        'redirect_uri' => Providers::BACK . 'egnyte',
        'code' => $code,
        'grant_type' => 'authorization_code',
    ]]);
    $_SESSION['token'] = json_decode((string) $answer->getBody(), true)['access_token'];
    return $response->withStatus(302)->withHeader('Location', '/towers');
});

$app->get('/towers', function (Request $request, Response $response) use ($http) {
    $answer = $http->get("https://{$_SESSION['domain']}.egnyte.com/pubapi/v1/fs/Shared/Towers", [ //~ GET /pubapi/v1/fs/{path}
        'headers' => ['Authorization' => "Bearer {$_SESSION['token']}"],
    ]);
    if ($answer->getStatusCode() === 401) {
        return $response->withStatus(302)->withHeader('Location', "/connect/egnyte?domain={$_SESSION['domain']}");
    }
    if ($answer->hasHeader('Retry-After')) {
        return $response->withStatus(503)->withHeader('Retry-After', $answer->getHeaderLine('Retry-After'));
    }
    return $response->withBody($answer->getBody());
});

$app->get('/groups', function (Request $request, Response $response) use ($http) {
    $answer = $http->get("https://{$_SESSION['domain']}.egnyte.com/pubapi/v2/groups", [ //~ GET /pubapi/v2/groups
        'headers' => ['Authorization' => "Bearer {$_SESSION['token']}"],
    ]);
    return match (true) {
        $answer->getStatusCode() === 401 => $response->withStatus(302)->withHeader('Location', "/connect/egnyte?domain={$_SESSION['domain']}"),
        $answer->hasHeader('Retry-After') => $response->withStatus(503),
        default => $response->withBody($answer->getBody()),
    };
});

$app->run();
