<?php

require __DIR__ . '/../vendor/autoload.php';

use GuzzleHttp\Client;
use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use Slim\Factory\AppFactory;

$app = AppFactory::create();
$nfr = getenv('EGNYTE_NFR_DOMAIN');

$app->get('/sign-in', function (Request $request, Response $response) use ($nfr) {
    $query = http_build_query([
        'client_id' => getenv('EGNYTE_MSP_KEY'),
        'redirect_uri' => 'https://resellers.egnyte.com/accounts/login/',
        'response_type' => 'code',
    ]);

    return $response->withHeader('Location', "https://$nfr.egnyte.com/puboauth/token?$query")->withStatus(302); //~ EG211
});

$app->get('/domains', function (Request $request, Response $response) use ($nfr) {
    $client = new Client(['base_uri' => "https://$nfr.egnyte.com"]);
    $answer = $client->get('/pubapi/v1/msp/domains', ['headers' => ['Authorization' => $request->getHeaderLine('Authorization')]]); //~ GET /pubapi/v1/msp/domains
    $response->getBody()->write((string) $answer->getBody());

    return $response;
});

$app->run();
