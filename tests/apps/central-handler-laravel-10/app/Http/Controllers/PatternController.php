<?php

namespace App\Http\Controllers;

use App\Services\Patterns;
use Illuminate\Http\Request;

class PatternController
{
    public function index(Request $request, Patterns $patterns)
    {
        return view('patterns', ['files' => $patterns->all($request->user()->egnyte_token)]);
    }
}
