<?php

namespace App\Providers;

use Illuminate\Support\Facades\Http;
use Illuminate\Support\ServiceProvider;

class AppServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Http::macro('herbarium', function () {
            return Http::acceptJson()
                ->withToken(config('herbarium.token'))
                ->baseUrl('https://' . config('herbarium.domain') . '.egnyte.com/pubapi');
        });

        Http::macro('weather', fn () => Http::baseUrl('https://api.weather.example/pubapi'));
    }
}
