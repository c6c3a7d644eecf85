<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;

final class Noten
{
    private array $routes;

    public function __construct(array $routes, private string $host, private string $token)
    {
        $this->routes = array_map(fn (string $route) => trim($route), $routes);
    }

    public function read(string $which): array
    {
        $client = new Client(['base_uri' => $this->host]);
        try {
            $answer = $client->get($this->routes['shelf'] . '/' . $which, ['headers' => ['Authorization' => 'Bearer ' . $this->token]]); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (ClientException $failure) {
            if ($failure->getResponse()->getStatusCode() === 401) {
                throw new SignedOut();
            }
            if ($failure->getResponse()->getStatusCode() === 429) {
                sleep((int) $failure->getResponse()->getHeaderLine('Retry-After'));
            }
            throw $failure;
        }

        // The names alone: their numbers say nothing of the routes.
        $names = array_map(fn (array $file) => $file['name'], json_decode((string) $answer->getBody(), true)['files']);

        return [$this->routes['note'], ...$names];
    }
}

final class SignedOut extends RuntimeException
{
}

$noten = new Noten(
    ['shelf' => '/pubapi/v1/fs/Shared/Noten', 'note' => 'kept by the library'],
    'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com',
    getenv('EGNYTE_TOKEN')
);
echo implode(PHP_EOL, $noten->read($argv[1]));
