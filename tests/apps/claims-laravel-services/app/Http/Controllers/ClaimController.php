<?php

namespace App\Http\Controllers;

use App\Services\EgnyteDisconnected;
use App\Services\EgnyteService;
use Illuminate\Http\Request;

class ClaimController extends Controller
{
    public function __construct(private EgnyteService $egnyte)
    {
    }

    public function index(string $year)
    {
        return view('claims.index', ['files' => $this->egnyte->listClaims($year)]);
    }

    public function share(Request $request)
    {
        try {
            return response()->json(['url' => $this->egnyte->createLink($request->input('path'))]);
        } catch (EgnyteDisconnected) {
            return redirect()->route('egnyte.connect');
        }
    }
}
