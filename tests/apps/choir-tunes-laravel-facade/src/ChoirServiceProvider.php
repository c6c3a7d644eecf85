<?php

namespace Acme\Choir;

use Illuminate\Support\ServiceProvider;

class ChoirServiceProvider extends ServiceProvider
{
    public function boot()
    {
        $this->loadRoutesFrom(__DIR__.'/Routes/tunes.php');
    }

    public function register()
    {
        $this->app->bind(Client::class, fn () => new Client(config('choir.domain'), config('choir.token')));
    }
}
