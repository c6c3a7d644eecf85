<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Laravel\Socialite\Facades\Socialite;

class LoginController extends Controller
{
    public function redirect()
    {
        return Socialite::driver('egnyte')->scopes(['Egnyte.bookmark'])->redirect(); //~ EG105
    }

    public function callback(Request $request)
    {
        if ($request->filled('error')) {
            return redirect('/denied');
        }
        $name = Socialite::driver('egnyte')->user()->getName();
        return view('nests', ['name' => $name]);
    }
}
