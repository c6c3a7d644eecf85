<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Laravel\Socialite\Facades\Socialite;

class EgnyteController extends Controller
{
    public function connect(Request $request)
    {
        $request->session()->put('egnyte_domain', $request->input('domain'));

        return Socialite::driver('egnyte')->redirect();
    }

    public function callback(Request $request)
    {
        $request->session()->put('egnyte_token', Socialite::driver('egnyte')->user()->token);

        return redirect('/rotas');
    }

    public function rotas(Request $request)
    {
        $domain = $request->session()->get('egnyte_domain');

        return Http::withToken($request->session()->get('egnyte_token')) //~ GET /pubapi/v1/fs/{path}
            ->get("https://{$domain}.egnyte.com/pubapi/v1/fs/Shared/Rotas")
            ->json();
    }
}
