<?php
namespace App\Jobs;

use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Queue\Queueable;
use Illuminate\Support\Facades\Http;

class CopyFolder implements ShouldQueue
{
    use Queueable;

    public function __construct(private string $path) {}

    public function handle(): void
    {
        $base = 'https://' . config('services.egnyte.domain') . '.egnyte.com';
        $token = Http::asForm()->post("$base/puboauth/token", [ //~ EG308
            'client_id' => config('services.egnyte.key'), 'client_secret' => config('services.egnyte.secret'),
            'username' => config('services.egnyte.user'), 'password' => config('services.egnyte.password'),
            'grant_type' => 'password', 'scope' => 'Egnyte.filesystem',
        ])->json('access_token');
        $answer = Http::withToken($token)->get("$base/pubapi/v1/fs{$this->path}"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if ($answer->status() === 401) {
            $this->fail('signed out');
        }
    }
}
