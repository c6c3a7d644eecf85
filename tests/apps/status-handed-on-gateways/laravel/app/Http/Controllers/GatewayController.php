<?php

namespace App\Http\Controllers;

use Illuminate\Support\Facades\Http;

class GatewayController extends Controller
{
    private function root(): string
    {
        return 'https://' . session('domain') . '.egnyte.com/pubapi';
    }

    public function links()
    {
        $answer = Http::withToken(session('token'))->get($this->root() . '/v1/links'); //~ GET /pubapi/v1/links handles=unknown
        return response($answer->body(), $answer->status())->header('Content-Type', 'application/json');
    }

    public function me()
    {
        $answer = Http::withToken(session('token'))->get($this->root() . '/v1/userinfo'); //~ GET /pubapi/v1/userinfo handles=unknown
        return response()->json($answer->json(), $answer->status());
    }
}
