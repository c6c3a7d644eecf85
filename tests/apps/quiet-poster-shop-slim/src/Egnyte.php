<?php

declare(strict_types=1);

namespace Plakat;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;

final class Egnyte
{
    private const REDIRECT = 'https://shop.plakat.example/connected';

    private Client $http;

    public function __construct(private string $clientId, private string $clientSecret)
    {
        $this->http = new Client(['timeout' => 20, 'verify' => true]);
    }

    public function authorizeUrl(string $domain, string $state): string
    {
        return "https://$domain/puboauth/token?" . http_build_query([
            'client_id' => $this->clientId,
            'redirect_uri' => self::REDIRECT,
            'response_type' => 'code',
            'scope' => 'Egnyte.filesystem',
            'state' => $state,
        ]);
    }

    public function token(string $domain, string $code): string
    {
        $answer = $this->http->post("https://$domain/puboauth/token", ['form_params' => [
            'client_id' => $this->clientId,
            'client_secret' => $this->clientSecret,
            'redirect_uri' => self::REDIRECT,
            'grant_type' => 'authorization_code',
            'scope' => 'Egnyte.filesystem',
            'code' => $code,
        ]]);
        return json_decode((string) $answer->getBody(), true)['access_token'];
    }

    public function folder(string $domain, string $token, string $path, int $patience = 3): array
    {
        try {
            $answer = $this->http->get("https://$domain/pubapi/v1/fs/$path", ['headers' => ['Authorization' => "Bearer $token"]]); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (ClientException $error) {
            $status = $error->getResponse()->getStatusCode();
            if ($status === 401) {
                throw new NeedsConnection();
            }
            if ($status === 429 && $patience > 0) {
                sleep((int) $error->getResponse()->getHeaderLine('Retry-After'));
                return $this->folder($domain, $token, $path, $patience - 1);
            }
            throw $error;
        }
        return json_decode((string) $answer->getBody(), true)['files'] ?? [];
    }
}
