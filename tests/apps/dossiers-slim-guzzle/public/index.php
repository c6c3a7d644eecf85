<?php

use Dossiers\EgnyteGateway;
use Dossiers\NotConnected;
use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use Slim\Factory\AppFactory;

require __DIR__ . '/../vendor/autoload.php';

$egnyte = new EgnyteGateway($_ENV['EGNYTE_DOMAIN'], $_ENV['EGNYTE_TOKEN']);
$app = AppFactory::create();

$app->get('/dossiers/{id}/permissions', function (Request $request, Response $response, array $args) use ($egnyte) {
    $response->getBody()->write(json_encode($egnyte->permissions('Shared/Dossiers/' . $args['id'])));
    return $response->withHeader('Content-Type', 'application/json');
});

$app->get('/v2/dossiers/{id}/permissions', function (Request $request, Response $response, array $args) use ($egnyte) {
    try {
        $response->getBody()->write(json_encode($egnyte->currentPermissions('Shared/Dossiers/' . $args['id'])));
    } catch (NotConnected) {
        return $response->withStatus(302)->withHeader('Location', '/connect');
    }
    return $response->withHeader('Content-Type', 'application/json');
});

$app->run();
