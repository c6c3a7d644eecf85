<?php

namespace Holm\TideBoards\Services;

use Illuminate\Support\Facades\Http;

class BoardArchive
{
    protected string $url;

    public function __construct()
    {
        $this->url = config('tide-boards.archive_url');
    }

    public function boards(string $token): array
    {
        return Http::withToken($token)->get($this->url . '/links')->json(); //~ GET /pubapi/v1/links
    }
}
