<?php

namespace App\Http\Controllers;

use App\Services\Egnyte;
use App\Services\Others;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    public function connect(Request $request, Egnyte $egnyte)
    {
        $state = Str::random(40);
        $request->session()->put(['state' => $state, 'domain' => $request->input('domain')]);

        return redirect()->away($egnyte->signIn($request->input('domain'), $state));
    }

    public function callback(Request $request, Egnyte $egnyte)
    {
        if ($request->filled('error')) {
            return redirect('/')->with('message', 'Egnyte was not connected.');
        }
        if ($request->session()->pull('state') !== $request->query('state')) {
            abort(419);
        }
        $domain = $request->session()->get('domain');
        Cache::put("egnyte.$domain", $egnyte->redeem($domain, $request->query('code')));

        return redirect('/forms');
    }

    public function forms(Request $request, Egnyte $egnyte)
    {
        return $egnyte->all($request->session()->get('domain'), $request->input('kind'));
    }

    public function facebook(Others $others)
    {
        return redirect()->away($others->facebook());
    }

    public function facebookDone(Request $request)
    {
        $request->session()->put('facebook_code', $request->query('code'));

        return redirect('/');
    }
}
