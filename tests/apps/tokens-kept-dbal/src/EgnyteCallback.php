<?php

namespace Permits;

use GuzzleHttp\Client;
use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;

class EgnyteCallback
{
    public function __construct(
        private readonly Client $http,
        private readonly TokenRows $rows,
        private readonly SealedRows $sealed,
        private readonly OldRows $old,
    ) {
    }

    public function __invoke(ServerRequestInterface $request, ResponseInterface $response): ResponseInterface
    {
        $query = $request->getQueryParams();
        if (isset($query['error']) || !hash_equals($_SESSION['egnyte_state'], $query['state'])) {
            return $response->withStatus(403);
        }
        $answer = $this->http->post("https://{$_SESSION['egnyte_domain']}.egnyte.com/puboauth/token", [
            'form_params' => [
                'client_id' => getenv('EGNYTE_CLIENT_ID'),
                'client_secret' => getenv('EGNYTE_CLIENT_SECRET'),
                'redirect_uri' => 'https://permits.harbourlight.example/egnyte/callback',
                'code' => $query['code'],
                'grant_type' => 'authorization_code',
            ],
        ]);
        $grant = json_decode((string) $answer->getBody(), true);
        $this->rows->store($_SESSION['user'], $grant['access_token']);
        $this->sealed->store($_SESSION['user'], $grant['access_token']);
        $this->old->store($_SESSION['user'], $grant['access_token']);

        return $response->withHeader('Location', '/')->withStatus(302);
    }
}
