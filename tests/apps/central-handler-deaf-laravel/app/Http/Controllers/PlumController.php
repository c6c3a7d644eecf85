<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

class PlumController
{
    public function index(Request $request)
    {
        $answer = Http::throw() //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
            ->withToken($request->user()->egnyte_token)
            ->get("https://{$request->user()->egnyte_domain}.egnyte.com/pubapi/v1/fs/Shared/Plums");

        return view('plums', ['files' => $answer->json('files', [])]);
    }
}
