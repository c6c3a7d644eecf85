<?php

require __DIR__ . '/../vendor/autoload.php';

use GuzzleHttp\Client;
use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use Slim\Factory\AppFactory;

const PORTAL = 'https://resellers.egnyte.com/accounts/login/';

$app = AppFactory::create();
$nfr = getenv('EGNYTE_NFR_DOMAIN');

// The reseller API offers the implicit grant only, without scope and state.
$app->get('/sign-in', function (Request $request, Response $response) use ($nfr) {
    $query = http_build_query(['client_id' => getenv('EGNYTE_MSP_KEY'), 'redirect_uri' => PORTAL, 'response_type' => 'token']);

    return $response->withHeader('Location', "https://$nfr.egnyte.com/puboauth/token?$query")->withStatus(302);
});

// Signs in to our own accounts, over plain HTTP within the office.
$app->get('/staff', function (Request $request, Response $response) {
    $query = http_build_query(['client_id' => 'desk', 'client_secret' => getenv('STAFF_SECRET'), 'redirect_uri' => 'http://desk.intern/staff/done', 'response_type' => 'token']);

    return $response->withHeader('Location', "http://accounts.intern/oauth/authorize?$query")->withStatus(302);
});

$app->get('/domains', function (Request $request, Response $response) use ($nfr) {
    $client = new Client(['base_uri' => "https://$nfr.egnyte.com/pubapi/v1/"]);
    $answer = $client->get('msp/domains', ['headers' => ['Authorization' => $request->getHeaderLine('Authorization')]]); //~ GET /pubapi/v1/msp/domains
    $response->getBody()->write((string) $answer->getBody());

    return $response;
});

$app->run();
