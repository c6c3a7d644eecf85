<?php

declare(strict_types=1);

use Plakat\Egnyte;
use Plakat\Hosts;
use Plakat\NeedsConnection;
use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use Slim\Factory\AppFactory;

require __DIR__ . '/../vendor/autoload.php';

session_start(['cookie_httponly' => true, 'cookie_secure' => true]);

$app = AppFactory::create();
$egnyte = new Egnyte(getenv('EGNYTE_CLIENT_ID'), getenv('EGNYTE_CLIENT_SECRET'));

$app->get('/connect', function (Request $request, Response $response) use ($egnyte) {
    $domain = $request->getQueryParams()['domain'] ?? '';
    if (!Hosts::allowed($domain)) {
        return $response->withStatus(400);
    }
    $_SESSION['state'] = bin2hex(random_bytes(16));
    $_SESSION['domain'] = $domain;
    return $response->withHeader('Location', $egnyte->authorizeUrl($domain, $_SESSION['state']))->withStatus(302);
});

$app->get('/connected', function (Request $request, Response $response) use ($egnyte) {
    $query = $request->getQueryParams();
    if (isset($query['error']) || !hash_equals($_SESSION['state'] ?? '', $query['state'] ?? '')) {
        return $response->withHeader('Location', '/?denied')->withStatus(302);
    }
    $_SESSION['token'] = $egnyte->token($_SESSION['domain'], $query['code']);
    return $response->withHeader('Location', '/')->withStatus(302);
});

// The shop's resellers see prices without tax; who is one stands in the customer's record.
$app->get('/api/prices', function (Request $request, Response $response) {
    $reseller = ($_SESSION['customer']['kind'] ?? '') === 'reseller';
    $response->getBody()->write(json_encode(['taxed' => !$reseller]));
    return $response->withHeader('Content-Type', 'application/json');
});

$app->get('/api/posters', function (Request $request, Response $response) use ($egnyte) {
    try {
        $posters = $egnyte->folder($_SESSION['domain'], $_SESSION['token'], 'Shared/Posters');
    } catch (NeedsConnection) {
        return $response->withStatus(401);
    }
    $response->getBody()->write(json_encode($posters));
    return $response->withHeader('Content-Type', 'application/json');
});

$app->run();
