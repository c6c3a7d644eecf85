<?php

declare(strict_types=1);

use GuzzleHttp\Client;

const ROOT = 'https://tables.egnyte.com/pubapi';

final class Tables
{
    public function __construct(private readonly Client $http)
    {
    }

    public function byKey(array $ids): void
    {
        foreach (array_combine($ids, array_map(fn ($id) => ROOT . "/v2/groups/$id", $ids)) as $id => $url) {
            $this->http->get($url); //~ GET /pubapi/v2/groups/{group_id}
        }
        $http = new Client();
        array_map([$http, 'get'], array_map(fn ($path) => ROOT . $path, ['/v1/webhooks', '/v1/tasks'])); //~ GET /pubapi/v1/webhooks; GET /pubapi/v1/tasks
        $get = [$http, 'get'];
        $get(ROOT . '/v1/userinfo'); //~ GET /pubapi/v1/userinfo
        $http->get(array_reduce(['v1', 'search'], fn ($before, $segment) => "$before/$segment", ROOT)); //~ GET /pubapi/v1/search
        $left = [ROOT . '/v2/events']; //~ GET /pubapi/v2/events
        while ($url = array_pop($left)) {
            $http->get($url);
        }
    }

    public function collected(array $ids): void
    {
        collect($ids)->map(fn ($id) => ROOT . "/v1/bookmarks/$id")->each(fn ($url) => $this->http->get($url)); //~ GET /pubapi/v1/bookmarks/{bookmark_id}
        collect(['/v1/links', '/v2/users'])->each(fn ($path) => $this->http->get(ROOT . $path)); //~ GET /pubapi/v1/links; GET /pubapi/v2/users
        foreach (collect($ids)->filter()->map(fn ($id) => ROOT . "/v1/notes/$id")->all() as $url) {
            $this->http->delete($url); //~ DELETE /pubapi/v1/notes/{note_id}
        }
    }
}
