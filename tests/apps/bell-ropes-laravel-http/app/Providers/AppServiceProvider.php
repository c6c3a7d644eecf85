<?php

namespace App\Providers;

use Illuminate\Support\Facades\Http;
use Illuminate\Support\ServiceProvider;

class AppServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Http::macro('egnyte', fn () => Http::baseUrl('https://'.config('services.egnyte.domain').'.egnyte.com/pubapi')
            ->withToken(config('services.egnyte.token')));

        Http::macro('egnyteContent', fn () => Http::baseUrl('https://'.config('services.egnyte.domain').'.egnyte.com/pubapi')
            ->withToken(config('services.egnyte.token'), 'Egnyte')); //~ EG307

        Http::macro('tickets', fn () => Http::baseUrl('https://tickets.example.com/api')
            ->withToken(config('services.tickets.key'), 'Token'));
    }
}
