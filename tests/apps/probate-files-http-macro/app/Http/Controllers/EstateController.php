<?php

namespace App\Http\Controllers;

use Illuminate\Support\Facades\Http;

class EstateController extends Controller
{
    public function show(string $estate)
    {
        $answer = Http::egnyte()->get("/v1/fs/Shared/Estates/{$estate}"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if ($answer->unauthorized()) {
            return redirect('/connect');
        }

        return $answer->json();
    }

    public function heirs(string $estate)
    {
        return Http::registry()->get("/v1/fs/{$estate}")->json();
    }
}
