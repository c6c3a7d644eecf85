<?php

use GuzzleHttp\Exception\RequestException;
use Kites\Plans;
use Psr\Http\Message\ServerRequestInterface;
use Slim\Factory\AppFactory;

require __DIR__ . '/../vendor/autoload.php';

$app = AppFactory::create();

$app->get('/plans/{kite}', function ($request, $response, array $args) {
    $plans = new Plans(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
    $response->getBody()->write(json_encode($plans->of($args['kite'])));

    return $response;
});

$errors = $app->addErrorMiddleware(false, true, true);
$errors->setDefaultErrorHandler(function (ServerRequestInterface $request, Throwable $e, bool $details, bool $log, bool $logDetails) use ($app) {
    $response = $app->getResponseFactory()->createResponse(500);
    if ($e instanceof RequestException && $e->getResponse()?->getStatusCode() === 401) {
        return $response->withStatus(303)->withHeader('Location', '/connect');
    }

    return $response;
});

$app->run();
