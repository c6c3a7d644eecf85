<?php

namespace ChoirTours;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use League\OAuth2\Client\Provider\GenericProvider;

class EgnyteConnection
{
    private $provider;
    private $baseUrl;

    public function __construct(array $config)
    {
        $this->baseUrl = 'https://' . $config['domain'] . '.egnyte.com';
        $this->provider = new GenericProvider([
            'clientId' => $config['client_id'],
            'clientSecret' => $config['client_secret'],
            'redirectUri' => 'https://tours.example.com/egnyte.php',
            'urlAuthorize' => $this->baseUrl . '/puboauth/token',
            'urlAccessToken' => $this->baseUrl . '/puboauth/token',
            'urlResourceOwnerDetails' => $this->baseUrl . '/pubapi/v1/userinfo',
            'scopes' => 'Egnyte.filesystem Egnyte.bookmark',
            'scopeSeparator' => ' ',
        ]);
    }

    public function getAuthorizationUrl()
    {
        $url = $this->provider->getAuthorizationUrl();
        $_SESSION['oauth2state'] = $this->provider->getState();

        return $url;
    }

    public function getAccessToken($code)
    {
        return $this->provider->getAccessToken('authorization_code', ['code' => $code]);
    }

    public function client($token)
    {
        return new EgnyteApi(new Client([
            'base_uri' => $this->baseUrl . '/pubapi/',
            'headers' => ['Authorization' => 'Bearer ' . $token],
        ]));
    }
}

class EgnyteApi
{
    private $http;

    public function __construct(Client $http)
    {
        $this->http = $http;
    }

    public function programme($tour)
    {
        return $this->call('GET', 'v1/fs/Shared/Tours/' . rawurlencode($tour)); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public function bookmarks()
    {
        return $this->call('GET', 'v1/bookmarks', ['query' => ['count' => 50]]); //~ GET /pubapi/v1/bookmarks handles=specific
    }

    public function addSinger($email, $name)
    {
        return $this->call('POST', 'v2/users', ['json' => ['email' => $email, 'userName' => $name, 'userType' => 'standard']]); //~ POST /pubapi/v2/users handles=specific; EG101
    }

    public function removeBookmark($id)
    {
        return $this->call('DELETE', "v1/bookmarks/{$id}"); //~ DELETE /pubapi/v1/bookmarks/{bookmark_id} handles=specific
    }

    private function call($method, $uri, array $options = [])
    {
        try {
            $response = $this->http->request($method, $uri, $options);
        } catch (ClientException $e) {
            if ($e->getResponse()->getStatusCode() == 401) {
                header('Location: /egnyte.php?connect=1');
                exit;
            }
            throw $e;
        }

        return json_decode((string) $response->getBody(), true);
    }
}
