<?php

namespace Acme\Choir\Facades;

use Acme\Choir\Client;
use Illuminate\Support\Facades\Facade;

class Tunes extends Facade
{
    protected static function getFacadeAccessor()
    {
        return Client::class;
    }
}
