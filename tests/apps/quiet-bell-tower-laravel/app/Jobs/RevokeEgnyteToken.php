<?php

namespace App\Jobs;

use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Queue\Queueable;
use Illuminate\Support\Facades\Http;

class RevokeEgnyteToken implements ShouldQueue
{
    use Queueable;

    public function __construct(private string $domain, private string $token)
    {
    }

    public function handle(): void
    {
        Http::asForm()->post("https://{$this->domain}.egnyte.com/pubapi/v1/tokens/revoke", ['token' => $this->token])->throw();
    }
}
