<?php

namespace App\Providers;

use App\Services\Egnyte;
use App\Services\EgnyteLinks;
use Illuminate\Contracts\Foundation\Application;
use Illuminate\Support\ServiceProvider;

class AppServiceProvider extends ServiceProvider
{
    public function register(): void
    {
        $this->app->singleton(Egnyte::class, function (Application $app) {
            return new Egnyte($app['config']['services.egnyte']);
        });
        $this->app->bind(EgnyteLinks::class, fn () => new EgnyteLinks(config('services.egnyte.api')));
    }
}
