<?php

namespace App\Providers;

use App\Exceptions\SignInAgain;
use App\Exceptions\TryLater;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\ServiceProvider;
use Psr\Http\Message\ResponseInterface;

class AppServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Http::globalResponseMiddleware(function (ResponseInterface $response) {
            if ($response->getStatusCode() === 401) {
                throw new SignInAgain();
            }
            if ($response->getStatusCode() === 429) {
                throw new TryLater($response->getHeaderLine('Retry-After'));
            }
            return $response;
        });
    }
}
