<?php

namespace App\Providers;

use App\Socialite\EgnyteProvider;
use Illuminate\Support\ServiceProvider;
use Laravel\Socialite\Facades\Socialite;

class AppServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Socialite::extend('egnyte', fn ($app) => Socialite::buildProvider(EgnyteProvider::class, config('services.egnyte')));
    }
}
