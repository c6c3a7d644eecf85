<?php

namespace App\Providers;

use App\Services\EgnyteSignIn;
use Illuminate\Support\Facades\URL;
use Illuminate\Support\ServiceProvider;

class AppServiceProvider extends ServiceProvider
{
    public function register(): void
    {
        $this->app->singleton(EgnyteSignIn::class, fn ($app) => new EgnyteSignIn(...$app['config']['services.egnyte']));
    }

    public function boot(): void
    {
        URL::forceScheme('https');
    }
}
