<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

class CrewController
{
    public function show(Request $request, string $crew)
    {
        $files = $this->egnyte($request)->get("/fs/Shared/Crews/$crew")->json('files', []); //~ GET /pubapi/v1/fs/{path} handles=specific

        return view('crews.show', compact('crew', 'files'));
    }

    public function note(Request $request, string $group)
    {
        $this->egnyte($request)->post("/notes", ['path' => "/Shared/Crews/$group", 'body' => $request->string('note')]); //~ POST /pubapi/v1/notes handles=specific

        return back();
    }

    private function egnyte(Request $request)
    {
        $connection = $request->user()->egnyteConnection;

        return Http::baseUrl("https://{$connection->domain}.egnyte.com/pubapi/v1")
            ->withToken($connection->token)
            ->timeout(20)
            ->throw();
    }
}
