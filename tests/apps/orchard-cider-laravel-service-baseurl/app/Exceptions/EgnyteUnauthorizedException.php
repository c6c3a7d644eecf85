<?php

namespace App\Exceptions;

class EgnyteUnauthorizedException extends \RuntimeException
{
    public function render()
    {
        return redirect()->route('settings.egnyte');
    }
}
