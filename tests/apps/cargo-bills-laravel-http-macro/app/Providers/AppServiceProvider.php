<?php

namespace App\Providers;

use Illuminate\Support\Facades\Http;
use Illuminate\Support\ServiceProvider;

class AppServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Http::macro('egnyte', function () {
            // Whatever failed is tried again: no branch of its own for 401 says so.
            return Http::withToken(config('services.egnyte.token'))
                ->retry(3, 500)
                ->baseUrl('https://' . config('services.egnyte.domain') . '.egnyte.com/pubapi/v1');
        });
    }
}
