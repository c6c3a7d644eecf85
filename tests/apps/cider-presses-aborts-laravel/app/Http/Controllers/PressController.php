<?php

namespace App\Http\Controllers;

use App\Models\Press;
use Illuminate\Support\Facades\Http;

class PressController extends Controller
{
    public function index(Press $press)
    {
        $answer = Http::withToken($press->token) //~ GET /pubapi/v1/fs/{path} handles=generic
            ->retry(3, 200, fn ($e) => $e->getCode() === 503, throw: false)
            ->get("https://{$press->domain}.egnyte.com/pubapi/v1/fs/Shared/Presses");

        abort_unless($answer->successful(), 502); //~ EG402 EG403

        return $answer->json('files');
    }

    public function notes(Press $press)
    {
        $answer = Http::withToken($press->token)->get("https://{$press->domain}.egnyte.com/pubapi/v1/notes"); //~ GET /pubapi/v1/notes handles=specific

        abort_if($answer->unauthorized(), 401, 'Please connect Egnyte again.');
        abort_unless($answer->successful(), 502);

        return $answer->json('notes');
    }
}
