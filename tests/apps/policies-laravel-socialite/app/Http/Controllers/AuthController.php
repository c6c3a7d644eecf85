<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Auth;
use Laravel\Socialite\Facades\Socialite;

class AuthController extends Controller
{
    public function redirect(Request $request, string $provider)
    {
        session(['egnyte_domain' => $request->query('domain')]);

        return Socialite::driver('egnyte')->redirect();
    }

    public function callback(Request $request)
    {
        if ($request->has('error')) {
            return redirect('/login')->withErrors('Egnyte access was declined');
        }

        $user = Socialite::driver('egnyte')->user();
        Auth::user()->update(['egnyte_id' => $user->getId()]);

        return redirect('/');
    }

    public function github()
    {
        $user = Socialite::driver('github')->stateless()->user();
        Auth::user()->update(['github_id' => $user->getId()]);

        return redirect('/');
    }
}
