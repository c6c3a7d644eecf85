<?php

namespace App\Egnyte;

interface TokenStore
{
    public function domain(): string;

    public function current(): string;
}
