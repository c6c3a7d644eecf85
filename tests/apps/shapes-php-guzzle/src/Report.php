<?php

namespace Acme\Vault;

use Acme\Vault\Egnyte\{Files, Connection};
use GuzzleHttp\Client as HttpClient;

final class Report
{
    private static array $paths = [
        'users' => '/pubapi/v2/users',
        'groups' => '/pubapi/v2/groups',
    ];

    public function __construct(private Files $files)
    {
    }

    public function people(HttpClient $http, string $host): array
    {
        $answer = $http->request('GET', 'https://' . $host . '.egnyte.com' . self::$paths['users'], ['query' => ['count' => 100]]); //~ GET /pubapi/v2/users
        $url = sprintf('https://%s.egnyte.com%s', $host, self::$paths['groups']);
        $groups = (new HttpClient())->get($url); //~ GET /pubapi/v2/groups
        return [json_decode($answer->getBody(), true), json_decode($groups->getBody(), true), $this->files->listing('Shared')];
    }
}
