<?php

namespace App\Providers;

use App\Exceptions\EgnyteSignedOut;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Http\Client\RequestException;
use Illuminate\Http\Client\Response;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\ServiceProvider;

class EgnyteServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Http::macro('egnyte', function (string $domain, string $token): PendingRequest {
            return Http::baseUrl("https://{$domain}.egnyte.com/pubapi/v1")
                ->withToken($token)
                ->acceptJson()
                ->retry(3, fn (int $attempt, $e) => $e instanceof RequestException
                    ? 1000 * (int) ($e->response->header('Retry-After') ?: $attempt)
                    : 500, fn ($e) => $e instanceof RequestException && in_array($e->response->status(), [403, 429], true), throw: false)
                ->throw(function (Response $response) {
                    if ($response->unauthorized()) {
                        throw new EgnyteSignedOut();
                    }
                });
        });
    }
}
