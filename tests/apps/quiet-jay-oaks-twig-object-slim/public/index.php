<?php

declare(strict_types=1);

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use Jays\Account;
use Monolog\Handler\StreamHandler;
use Monolog\Logger;
use Slim\Factory\AppFactory;
use Slim\Views\Twig;
use Slim\Views\TwigMiddleware;

require __DIR__ . '/../vendor/autoload.php';

session_start();
$log = (new Logger('oaks'))->pushHandler(new StreamHandler('php://stderr'));
$http = new Client();
$twig = Twig::create(__DIR__ . '/../templates');
$accounts = new ArrayObject();

$app = AppFactory::create();
$app->add(TwigMiddleware::create($app, $twig));

$app->get('/egnyte/back', function ($request, $response) use ($http, $log, $twig, $accounts) {
    $query = $request->getQueryParams();
    if (isset($query['error']) || !hash_equals($_SESSION['state'] ?? '', $query['state'] ?? '')) {
        return $response->withStatus(403);
    }
    $domain = $_SESSION['domain'];
    $grant = json_decode((string) $http->post("https://{$domain}.egnyte.com/puboauth/token", ['form_params' => [
        'client_id' => getenv('EGNYTE_KEY'),
        'client_secret' => getenv('EGNYTE_SECRET'),
        'redirect_uri' => 'https://jays.example.com/egnyte/back',
        'code' => $query['code'],
        'grant_type' => 'authorization_code',
    ]])->getBody(), true);
    $account = new Account($domain, $grant['access_token'], time() + ($grant['expires_in'] ?? 0));
    $log->info('token granted', ['access_token' => '***'] + $grant);
    $log->info("token granted by {$account}", ['account' => json_encode($account)]);
    try {
        $folder = $http->get("https://{$domain}.egnyte.com/pubapi/v1/fs/Shared/Oaks", ['headers' => $account->bearer()]);  //~ GET /pubapi/v1/fs/{path}
    } catch (ClientException $e) {
        return match ($e->getCode()) {
            401 => $response->withStatus(302)->withHeader('Location', '/egnyte/connect'),
            429 => $response->withStatus(503)->withHeader('Retry-After', $e->getResponse()->getHeaderLine('Retry-After')),
            default => throw $e,
        };
    }
    $files = json_decode((string) $folder->getBody(), true)['files'];

    return $twig->render($response, 'oaks.twig', ['account' => $account, 'files' => $files]);
});

$app->run();
