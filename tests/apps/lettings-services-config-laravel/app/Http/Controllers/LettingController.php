<?php

namespace App\Http\Controllers;

use App\Services\EgnyteService;

class LettingController extends Controller
{
    public function __construct(private EgnyteService $egnyte)
    {
    }

    public function index()
    {
        return view('lettings.index', ['folder' => $this->egnyte->folder('Lettings')]);
    }
}
