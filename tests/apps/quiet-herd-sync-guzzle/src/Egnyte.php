<?php

declare(strict_types=1);

namespace Meadow\Herd;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use Psr\SimpleCache\CacheInterface;

/** Our own domain only, by a user of its own: an internal app. */
final class Egnyte
{
    private const BASE = 'https://meadowfarm.egnyte.com';
    private const KINDS = ['logins', 'files'];

    public function __construct(private Client $http, private CacheInterface $cache)
    {
    }

    private function token(): string
    {
        $token = $this->cache->get('egnyte');
        if ($token === null) {
            $answer = $this->http->post(self::BASE . '/puboauth/token', ['form_params' => [
                'grant_type' => 'password',
                'client_id' => getenv('EGNYTE_KEY'),
                'client_secret' => getenv('EGNYTE_SECRET'),
                'username' => getenv('EGNYTE_USER'),
                'password' => getenv('EGNYTE_PASSWORD'),
                'scope' => 'Egnyte.filesystem Egnyte.audit Egnyte.permission Egnyte.launchwebsession',
            ]]);
            $token = json_decode((string) $answer->getBody())->access_token;
            $this->cache->set('egnyte', $token);
        }

        return $token;
    }

    private function send(string $method, string $path, array $options = [], bool $again = true): array
    {
        try {
            $answer = $this->http->request($method, self::BASE . '/pubapi' . $path, $options + ['headers' => ['Authorization' => "Bearer {$this->token()}"]]);
        } catch (ClientException $e) {
            if ($again && $e->getResponse()->getStatusCode() === 401) {
                $this->cache->delete('egnyte');

                return $this->send($method, $path, $options, false);
            }
            throw $e;
        }

        return json_decode((string) $answer->getBody(), true);
    }

    public function upload(string $name, string $content): void
    {
        $this->send('POST', "/v1/fs-content/Shared/Herd/$name", ['body' => $content]); //~ POST /pubapi/v1/fs-content/{path} handles=specific
    }

    public function home(): array
    {
        return $this->send('POST', '/v2/navigate'); //~ POST /pubapi/v2/navigate handles=specific
    }

    public function rights(string $folder): array
    {
        return $this->send('GET', "/v2/perms/$folder"); //~ GET /pubapi/v2/perms/{path} handles=specific
    }

    public function reports(int $id): array
    {
        return array_map(fn (string $kind) => $this->send('GET', "/v1/audit/$kind/$id"), self::KINDS); //~ GET /pubapi/v1/audit/{report_type}/{report_id} handles=specific
    }
}
