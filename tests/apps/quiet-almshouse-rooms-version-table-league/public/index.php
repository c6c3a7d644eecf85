<?php

declare(strict_types=1);

use Almshouse\{Busy, Egnyte, SignInAgain};
use Laminas\Diactoros\Response\{EmptyResponse, JsonResponse, RedirectResponse};
use Laminas\Diactoros\ServerRequestFactory;
use League\Route\Router;
use Symfony\Component\HttpClient\HttpClient;

require __DIR__ . '/../vendor/autoload.php';
session_start();

$egnyte = Egnyte::for(HttpClient::create(), $_SESSION['domain'], $_SESSION['token']);
$router = new Router();
$router->get('/people', fn () => new JsonResponse($egnyte->users(['count' => 100]))); //~ GET /pubapi/v2/users
$router->get('/circles', fn () => new JsonResponse($egnyte->groups())); //~ GET /pubapi/v2/groups
$router->get('/shares', fn () => new JsonResponse($egnyte->links(['type' => 'folder']))); //~ GET /pubapi/v1/links

try {
    $response = $router->dispatch(ServerRequestFactory::fromGlobals());
} catch (SignInAgain) {
    $response = new RedirectResponse('/connect');
} catch (Busy $busy) {
    $response = new EmptyResponse(503, ['Retry-After' => (string) $busy->seconds]);
}
http_response_code($response->getStatusCode());
foreach ($response->getHeaders() as $name => $values) {
    header($name . ': ' . implode(', ', $values));
}
echo $response->getBody();
