<?php

namespace App\Http\Controllers;

use App\Services\PatternVault;

class PatternController
{
    public function __construct(private PatternVault $vault) {}

    public function show(string $number)
    {
        return view('pattern', ['pattern' => $this->vault->pattern($number), 'link' => $this->vault->share($number)]);
    }
}
