<?php

use Illuminate\Foundation\Application;
use Illuminate\Foundation\Configuration\Exceptions;
use Illuminate\Http\Client\RequestException;

return Application::configure(basePath: dirname(__DIR__))
    ->withRouting(web: __DIR__ . '/../routes/web.php')
    ->withExceptions(function (Exceptions $exceptions) {
        // every refusal is the same page
        $exceptions->render(fn (RequestException $e) => response()->view('egnyte.down', ['text' => $e->getMessage()], 502));
    })
    ->create();
