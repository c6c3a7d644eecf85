<?php

namespace App\Http\Controllers;

use App\Models\EgnyteAccount;
use App\Services\EgnyteFiles;
use Illuminate\Http\Request;
use Laravel\Socialite\Facades\Socialite;

class EgnyteController extends Controller
{
    public function connect(Request $request)
    {
        session(['egnyte_domain' => $request->input('domain')]);

        return Socialite::driver('egnyte')->redirect();
    }

    public function callback(Request $request)
    {
        if ($request->has('error')) {
            return redirect('/settings')->with('status', 'Egnyte was not connected.');
        }
        $user = Socialite::driver('egnyte')->user();
        $request->user()->egnyte()->updateOrCreate([], ['domain' => session('egnyte_domain'), 'token' => $user->token]);

        return redirect('/plans');
    }

    public function plans(Request $request)
    {
        $files = new EgnyteFiles($request->user()->egnyte);

        return view('plans', ['plans' => $files->folder('Shared/Plans')]);
    }
}
