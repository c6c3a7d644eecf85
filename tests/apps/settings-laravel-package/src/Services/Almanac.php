<?php

namespace Holm\TideBoards\Services;

use Illuminate\Support\Facades\Http;

class Almanac
{
    public function tides(string $port): array
    {
        return Http::get(config('tide-boards.almanac_url') . '/links/' . $port)->json();
    }
}
