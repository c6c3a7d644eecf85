<?php

use Illuminate\Foundation\Application;
use Illuminate\Foundation\Configuration\Exceptions;
use Illuminate\Http\Client\RequestException;
use Illuminate\Http\Request;

return Application::configure(basePath: dirname(__DIR__))
    ->withRouting(web: __DIR__ . '/../routes/web.php')
    ->withExceptions(function (Exceptions $exceptions) {
        $exceptions->render(function (RequestException $e, Request $request) {
            return match (true) {
                $e->response->unauthorized() => redirect()->route('egnyte.connect')->with('notice', 'Connect to Egnyte again'),
                $e->response->notFound() => response()->view('crews.none', status: 404),
                default => null,
            };
        });
    })
    ->create();
