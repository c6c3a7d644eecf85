<?php

use GuzzleHttp\Client;
use Quarry\{SignInAgain, Tenant, Tours};
use Slim\Factory\AppFactory;

require __DIR__ . '/../vendor/autoload.php';
session_start(['cookie_httponly' => true, 'cookie_secure' => true]);

$app = AppFactory::create();

$app->add(function ($request, $handler) {
    return $handler->handle($request)->withHeader(
        'Content-Security-Policy',
        "default-src 'self'; frame-src https://*.egnyte.com; img-src 'self' https://static.egnyte.com",
    );
});

$app->post('/settings', function ($request, $response) {
    $_SESSION['tenant'] = Tenant::typed($request->getParsedBody()['domain'] ?? '')->name;
    return $response->withStatus(303)->withHeader('Location', '/tours/Granite');
});

$app->get('/tours/{name}', function ($request, $response, array $args) {
    $tenant = Tenant::typed($_SESSION['tenant']);
    try {
        $folder = (new Tours(new Client()))->folder($tenant, $_SESSION['egnyte_token'], $args['name']);
    } catch (SignInAgain) {
        return $response->withStatus(303)->withHeader('Location', '/egnyte/connect');
    }
    $response->getBody()->write(htmlspecialchars($folder['name']) . ' <a href="' . $tenant->webLink($folder['path']) . '">in Egnyte</a>');
    return $response;
});

$app->run();
