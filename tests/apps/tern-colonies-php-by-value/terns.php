<?php

require 'vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use GuzzleHttp\Psr7\Uri;

trait Paths
{
    protected function at(string $path): string
    {
        return '/pubapi/v1/' . $path;
    }
}

class Terns
{
    use Paths {
        at as private pathOf;
    }

    public function __construct(private Client $client)
    {
    }

    public function count(): void
    {
        try {
            $this->client->get($this->pathOf('userinfo')); //~ GET /pubapi/v1/userinfo
            call_user_func([$this->client, 'get'], $this->pathOf('bookmarks')); //~ GET /pubapi/v1/bookmarks
            call_user_func_array([$this->client, 'request'], ['DELETE', '/pubapi/v1/links/5']); //~ DELETE /pubapi/v1/links/{link_id}
        } catch (ClientException $e) {
            if ($e->getCode() === 401) {
                exit('sign in again');
            }
            if (in_array($e->getCode(), [403, 429], true)) {
                exit('later');
            }
        }
    }
}

$host = 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com';
(new Terns(new Client(['base_uri' => $host, 'headers' => ['Authorization' => 'Bearer ' . getenv('EGNYTE_TOKEN')]])))->count();

$quiet = new Client(['http_errors' => false, 'headers' => ['Authorization' => 'Bearer ' . getenv('EGNYTE_TOKEN')]]);
$uri = new Uri($host . '/pubapi/v1/userinfo');
$answer = $quiet->get($uri->withPath('/pubapi/v2/groups')); //~ GET /pubapi/v2/groups
if ($answer->getStatusCode() === 401) {
    exit('sign in again');
}
if ($answer->getStatusCode() === 429) {
    exit('later');
}

$context = stream_context_create();
stream_context_set_option($context, 'http', 'method', 'DELETE');
stream_context_set_option($context, ['http' => ['ignore_errors' => true, 'header' => 'Authorization: Bearer ' . getenv('EGNYTE_TOKEN')]]);
$gone = file_get_contents($host . '/pubapi/v1/links/' . urlencode($argv[1]), false, $context); //~ DELETE /pubapi/v1/links/{link_id}
if (str_contains($http_response_header[0], '401')) {
    exit('sign in again');
}
if (str_contains($http_response_header[0], '429')) {
    exit('later');
}

$named = stream_context_create(options: ['http' => ['method' => 'DELETE', 'ignore_errors' => true]]);
$also = file_get_contents($host . '/pubapi/v1/bookmarks/7', context: $named); //~ DELETE /pubapi/v1/bookmarks/{bookmark_id}
if (str_contains($http_response_header[0], '401')) {
    exit('sign in again');
}
if (str_contains($http_response_header[0], '429')) {
    exit('later');
}
