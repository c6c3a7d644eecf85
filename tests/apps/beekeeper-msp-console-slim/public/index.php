<?php

use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use Slim\Factory\AppFactory;
use Symfony\Component\HttpClient\HttpClient;

require __DIR__ . '/../vendor/autoload.php';

final class Reseller
{
    private const LOGIN = 'https://resellers.egnyte.com/accounts/login/';
    private const OWN = 'https://hive.example.com/connected';

    public function __construct(private readonly string $domain)
    {
    }

    public function signIn(): string
    {
        return sprintf('https://%s.egnyte.com/puboauth/token?%s', $this->domain, http_build_query([ //~ EG211
            'client_id' => getenv('EGNYTE_MSP_KEY'),
            'redirect_uri' => self::OWN,
            'response_type' => 'token',
        ]));
    }

    public function signInAgain(): string
    {
        return sprintf('https://%s.egnyte.com/puboauth/token?%s', $this->domain, http_build_query([
            'client_id' => getenv('EGNYTE_MSP_KEY'),
            'redirect_uri' => self::LOGIN,
            'response_type' => 'token',
        ]));
    }

    public function domains(string $token): array
    {
        return HttpClient::create(['auth_bearer' => $token]) //~ GET /pubapi/v1/msp/domains
            ->request('GET', "https://{$this->domain}.egnyte.com/pubapi/v1/msp/domains")
            ->toArray();
    }
}

$app = AppFactory::create();
$reseller = new Reseller(getenv('EGNYTE_NFR_DOMAIN'));
$app->get('/connect', fn (Request $request, Response $response) => $response->withHeader('Location', $reseller->signIn())->withStatus(302));
$app->get('/again', fn (Request $request, Response $response) => $response->withHeader('Location', $reseller->signInAgain())->withStatus(302));
$app->get('/domains', function (Request $request, Response $response) use ($reseller) {
    $response->getBody()->write(json_encode($reseller->domains($request->getHeaderLine('X-Token'))));

    return $response;
});
$app->run();
