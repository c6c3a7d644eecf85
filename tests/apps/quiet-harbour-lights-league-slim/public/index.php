<?php

use Lighthouse\Providers;
use Lighthouse\Shelf;
use Lighthouse\SignInAgain;
use Slim\Factory\AppFactory;

require __DIR__ . '/../vendor/autoload.php';

session_start(['cookie_httponly' => true, 'cookie_secure' => true]);
$app = AppFactory::create();

$app->get('/connect', function ($request, $response) {
    $domain = $request->getQueryParams()['domain'];
    $provider = Providers::egnyte($domain);
    $url = $provider->getAuthorizationUrl();
    $_SESSION['domain'] = $domain;
    $_SESSION['state'] = $provider->getState();

    return $response->withHeader('Location', $url)->withStatus(302);
});

$app->get('/back/egnyte', function ($request, $response) {
    $query = $request->getQueryParams();
    if (isset($query['error']) || !hash_equals($_SESSION['state'] ?? '-', $query['state'] ?? '')) {
        return $response->withStatus(403);
    }
    $token = Providers::egnyte($_SESSION['domain'])->getAccessToken('authorization_code', ['code' => $query['code']]);
    $_SESSION['token'] = $token->getToken();

    return $response->withHeader('Location', '/logs')->withStatus(302);
});

$app->get('/logs', function ($request, $response) {
    try {
        $response->getBody()->write(json_encode((new Shelf($_SESSION['domain'], $_SESSION['token']))->logs()));
    } catch (SignInAgain) {
        return $response->withHeader('Location', '/connect?domain=' . $_SESSION['domain'])->withStatus(302);
    }

    return $response;
});

$app->post('/share', function ($request, $response) {
    try {
        $link = (new Shelf($_SESSION['domain'], $_SESSION['token']))->share($request->getParsedBody()['path']);
        $response->getBody()->write(json_encode($link));
    } catch (SignInAgain) {
        return $response->withHeader('Location', '/connect?domain=' . $_SESSION['domain'])->withStatus(302);
    }

    return $response;
});

$app->run();
