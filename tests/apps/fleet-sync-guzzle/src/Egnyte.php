<?php

declare(strict_types=1);

namespace Ironroad\Fleet;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;

final class Egnyte
{
    private const LIVE = 'https://ironroad.egnyte.com'; //~ EG501
    private const TRIAL = 'https://ironroad.qa-egnyte.com/'; //~ EG503

    private Client $live;
    private Client $trial;

    public function __construct(string $token)
    {
        $options = ['headers' => ['Authorization' => 'Bearer ' . $token], 'timeout' => 30];
        $this->live = new Client(['base_uri' => self::LIVE] + $options);
        $this->trial = new Client(['base_uri' => self::TRIAL, ...$options]);
    }

    public static function signIn(Client $http, string $domain): string
    {
        $answer = $http->request('POST', "https://$domain.egnyte.com/puboauth/token", [
            'form_params' => [
                'grant_type' => 'password', //~ EG203
                'client_id' => $_ENV['EGNYTE_KEY'],
                'client_secret' => $_ENV['EGNYTE_SECRET'],
                'username' => $_ENV['EGNYTE_USER'],
                'password' => $_ENV['EGNYTE_PASSWORD'],
                'scope' => 'Egnyte.filesystem Egnyte.permission Egnyte.launchwebsession',
            ],
        ]);

        return json_decode((string) $answer->getBody(), true)['access_token'];
    }

    public function upload(string $name, string $content): void
    {
        $tries = 0;
        while ($tries++ < 6) {
            try {
                $this->live->post('/pubapi/v1/fs-content/Shared/Fleet/' . $name, ['body' => $content]); //~ POST /pubapi/v1/fs-content/{path} handles=specific
                return;
            } catch (ClientException $e) {
                if (!in_array($e->getResponse()->getStatusCode(), [401, 403, 429], true)) {
                    throw $e;
                }
                sleep($tries); //~ EG404
            }
        }
    }

    public function home(): array
    {
        return $this->json($this->live->post('/pubapi/v1/navigate/embedded/home')); //~ POST /pubapi/v1/navigate/embedded/home; EG504
    }

    public function rights(string $folder): array
    {
        return $this->json($this->live->get('/pubapi/v1/perms/folder/' . $folder)); //~ GET /pubapi/v1/perms/folder/{path}; EG504:note
    }

    public function teams(): array
    {
        return $this->json($this->trial->get('pubapi/v2/gruops')); //~ GET /pubapi/v2/gruops; EG505
    }

    public function tyres(): array
    {
        return $this->json($this->trial->get('pubapi/v1/tyre-pressure')); //~ GET /pubapi/v1/tyre-pressure; EG505:note
    }

    public function ask(string $what): array
    {
        return $this->json($this->live->get("/pubapi/v1/$what")); //~ EG902
    }

    private function json($answer): array
    {
        return json_decode((string) $answer->getBody(), true, flags: JSON_THROW_ON_ERROR);
    }
}
