<?php
namespace App\Jobs;

use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Queue\Queueable;
use Illuminate\Support\Facades\Http;

/** Runs by the clock, once a night: a token for each run is what it needs. */
class Nightly implements ShouldQueue
{
    use Queueable;

    public function handle(): void
    {
        $base = 'https://' . config('services.egnyte.domain') . '.egnyte.com';
        $token = Http::asForm()->post("$base/puboauth/token", [
            'client_id' => config('services.egnyte.key'), 'client_secret' => config('services.egnyte.secret'),
            'username' => config('services.egnyte.user'), 'password' => config('services.egnyte.password'),
            'grant_type' => 'password', 'scope' => 'Egnyte.filesystem',
        ])->json('access_token');
        $answer = Http::withToken($token)->get("$base/pubapi/v1/fs/Shared"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if ($answer->status() === 401) {
            $this->fail('signed out');
        }
    }
}
