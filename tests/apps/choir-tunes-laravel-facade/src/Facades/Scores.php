<?php

namespace Acme\Choir\Facades;

use Illuminate\Support\Facades\Facade;

class Scores extends Facade
{
    protected static function getFacadeAccessor()
    {
        return 'choir.unbound';
    }
}
