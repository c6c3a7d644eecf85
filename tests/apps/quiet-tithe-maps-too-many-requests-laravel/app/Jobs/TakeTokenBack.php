<?php

namespace App\Jobs;

use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Bus\Dispatchable;
use Illuminate\Support\Facades\Crypt;
use Illuminate\Support\Facades\Http;

class TakeTokenBack implements ShouldQueue
{
    use Dispatchable, Queueable;

    public int $tries = 5;

    public function __construct(private string $domain, private string $sealed)
    {
    }

    public function handle(): void
    {
        Http::asForm()
            ->post("https://{$this->domain}.egnyte.com/pubapi/v1/tokens/revoke", ['token' => Crypt::decryptString($this->sealed)])
            ->throw();
    }
}
