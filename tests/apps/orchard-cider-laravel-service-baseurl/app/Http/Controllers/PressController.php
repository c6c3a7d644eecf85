<?php

namespace App\Http\Controllers;

use App\Services\EgnyteService;
use Illuminate\Http\Request;

class PressController extends Controller
{
    public function __construct(private EgnyteService $egnyte)
    {
    }

    public function index()
    {
        return view('press', ['me' => $this->egnyte->whoAmI(), 'folder' => $this->egnyte->listFolder('Pressings')]);
    }

    public function share(Request $request)
    {
        return back()->with('link', $this->egnyte->createLink($request->input('path')));
    }
}
