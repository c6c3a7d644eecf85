<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

class GardenController extends Controller
{
    public function index(Request $request)
    {
        $connection = $request->user()->egnyteConnection;
        $plans = Http::egnyte($connection->domain, $connection->token)->get('/fs/Shared/Gardens')->json('files');  //~ GET /pubapi/v1/fs/{path} handles=specific

        return view('gardens.index', compact('plans'));
    }

    public function share(Request $request)
    {
        $connection = $request->user()->egnyteConnection;
        $answer = Http::egnyte($connection->domain, $connection->token)->post('/links', [  //~ POST /pubapi/v1/links handles=specific
            'path' => $request->validate(['path' => 'required|string'])['path'],
            'type' => 'file',
            'accessibility' => 'domain',
        ]);

        return back()->with('link', $answer->json('links.0.url'));
    }
}
