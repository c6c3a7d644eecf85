<?php

namespace App\Providers;

use Illuminate\Support\Facades\Event;
use Illuminate\Support\ServiceProvider;
use SocialiteProviders\Manager\SocialiteWasCalled;

class AppServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Event::listen(function (SocialiteWasCalled $event) {
            $event->extendSocialite('egnyte', \App\Socialite\EgnyteProvider::class);
            $event->extendSocialite('choir', \App\Socialite\ChoirProvider::class);
        });
    }
}
