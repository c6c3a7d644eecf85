<?php

namespace App\Egnyte;

class Busy extends \RuntimeException
{
    public function __construct(public string $seconds)
    {
        parent::__construct("Egnyte asks to wait {$seconds} seconds");
    }
}
