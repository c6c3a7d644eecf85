<?php

namespace App\Providers;

use Illuminate\Support\Facades\Http;
use Illuminate\Support\ServiceProvider;

class AppServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Http::macro('egnyte', fn () => Http::baseUrl('https://ashdownlaw.egnyte.com/pubapi') //~ EG501
            ->withToken(config('services.egnyte.token'))
            ->timeout(30));

        Http::macro('registry', fn () => Http::baseUrl('https://registry.example.com/pubapi')->acceptJson());
    }
}
