<?php

namespace App\Console\Commands;

use Illuminate\Console\Command;
use Illuminate\Support\Facades\Http;

class ListRopes extends Command
{
    protected $signature = 'ropes:list';

    public function handle(): int
    {
        $folder = Http::egnyte()->get('/v1/fs/Shared/Ropes')->json(); //~ GET /pubapi/v1/fs/{path}
        $text = Http::egnyteContent()->get('/v1/fs-content/Shared/Ropes/list.txt')->body(); //~ GET /pubapi/v1/fs-content/{path}
        Http::tickets()->post('/tickets', ['text' => $text]);
        $this->info($folder['name']);

        return self::SUCCESS;
    }
}
