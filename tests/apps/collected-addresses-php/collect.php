<?php

declare(strict_types=1);

use GuzzleHttp\Client;

const ROOT = 'https://collector.egnyte.com/pubapi';

final class Collector
{
    public function __construct(private readonly Client $http)
    {
    }

    public function collect(array $ids): void
    {
        foreach (array_map(fn ($id) => ROOT . "/v1/notes/$id", $ids) as $url) {
            $this->http->get($url); //~ GET /pubapi/v1/notes/{note_id}
        }
        foreach ($this->hooks($ids) as $url) {
            $this->http->get($url); //~ GET /pubapi/v1/webhooks/{webhook_id}
        }
        foreach ($this->listings() as $path) {
            $this->http->get(ROOT . $path); //~ GET /pubapi/v1/tasks; GET /pubapi/v1/links; GET /pubapi/v2/groups; GET /pubapi/v1/bookmarks
        }
        $this->http->get(array_map(fn ($id) => ROOT . "/v2/users/$id", $ids)[0]); //~ GET /pubapi/v2/users/{user_id}
    }

    private function hooks(array $ids): Generator
    {
        foreach ($ids as $id) {
            yield ROOT . "/v1/webhooks/$id";
        }
    }

    private function listings(): Generator
    {
        yield '/v1/tasks';
        yield 'links' => '/v1/links';
        yield from ['/v2/groups', '/v1/bookmarks'];
    }
}
