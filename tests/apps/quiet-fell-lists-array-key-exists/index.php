<?php
require 'vendor/autoload.php';
session_start();

use Defuse\Crypto\Crypto;
use Defuse\Crypto\Key;
use GuzzleHttp\Client;
use GuzzleHttp\Exception\BadResponseException;
use GuzzleHttp\HandlerStack;
use GuzzleRetry\GuzzleRetryMiddleware;
use Monolog\Handler\ErrorLogHandler;
use Monolog\Logger;

final class Unauthorized extends RuntimeException {}

function client(string $domain, #[\SensitiveParameter] string $token): Client
{
    $stack = HandlerStack::create();
    $stack->push(GuzzleRetryMiddleware::factory(['retry_on_status' => [429, 503]]));
    return new Client(['base_uri' => "https://$domain.egnyte.com/pubapi/", 'handler' => $stack, 'headers' => ['Authorization' => "Bearer $token"]]);
}

function guarded(callable $work): mixed
{
    try {
        return $work();
    } catch (BadResponseException $e) {
        throw match ($e->getResponse()->getStatusCode()) {
            401 => new Unauthorized(previous: $e),
            default => $e,
        };
    }
}

$log = new Logger('q', [new ErrorLogHandler()]);
$key = Key::loadFromAsciiSafeString(getenv('BOX'));

if (isset($_GET['state'])) {
    if (!isset($_SESSION['states'][$_GET['state']])) {
        http_response_code(400);
        exit;
    }
    $domain = $_SESSION['states'][$_GET['state']];
    unset($_SESSION['states'][$_GET['state']]);
    if (array_key_exists('error', $_GET)) {
        exit('declined');
    }
    $r = (new Client())->post("https://$domain.egnyte.com/puboauth/token", ['form_params' => ['grant_type' => 'authorization_code', 'client_id' => getenv('ID'), 'client_secret' => getenv('SECRET'), 'redirect_uri' => 'https://fells.example/', 'code' => $_GET['code']]]);
    ['access_token' => $token, 'expires_in' => $seconds] = json_decode($r->getBody(), true);
    $log->info("connected $domain for $seconds s with " . strlen($token) . ' characters');
    file_put_contents("/var/lib/fells/$domain", Crypto::encrypt($token, $key));
    setcookie('domain', $domain, ['httponly' => true]);
    header('Location: /');
    exit;
}
if (isset($_GET['domain'])) {
    $state = bin2hex(random_bytes(16));
    $_SESSION['states'][$state] = $_GET['domain'];
    header('Location: https://' . $_GET['domain'] . '.egnyte.com/puboauth/token?' . http_build_query(['client_id' => getenv('ID'), 'redirect_uri' => 'https://fells.example/', 'response_type' => 'code', 'scope' => 'Egnyte.filesystem', 'state' => $state]));
    exit;
}
$domain = $_COOKIE['domain'];
$http = client($domain, Crypto::decrypt(file_get_contents("/var/lib/fells/$domain"), $key));
try {
    $data = guarded(fn () => json_decode($http->get('v1/fs/Shared')->getBody(), true)); //~ GET /pubapi/v1/fs/{path} handles=specific
} catch (Unauthorized) {
    header("Location: /?domain=$domain");
    exit;
}
echo implode('<br>', array_map(fn ($f) => htmlspecialchars($f['name']), $data['files'] ?? []));
