<?php

namespace App\Exceptions;

use GuzzleHttp\Exception\ClientException;
use Illuminate\Foundation\Exceptions\Handler as ExceptionHandler;
use Throwable;

class Handler extends ExceptionHandler
{
    protected $dontFlash = ['password'];

    public function render($request, Throwable $e)
    {
        if ($e instanceof ClientException && $e->getResponse()->getStatusCode() === 401) {
            return redirect()->route('egnyte.connect');
        }

        return parent::render($request, $e);
    }
}
