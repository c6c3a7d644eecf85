<?php

namespace App\Http\Controllers;

use App\Models\Keeper;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Crypt;
use Illuminate\Support\Facades\Log;
use Laravel\Socialite\Facades\Socialite;

class LoginController extends Controller
{
    public function redirect()
    {
        return Socialite::driver('egnyte')->scopes(['Egnyte.bookmark'])->redirect();
    }

    public function callback(Request $request)
    {
        if ($request->filled('error')) {
            return redirect('/denied');
        }
        $signedIn = Socialite::driver('egnyte')->user();
        Log::info('signed in with ' . $signedIn->token); //~ EG305
        Keeper::updateOrCreate(['egnyte_id' => $signedIn->getId()], ['egnyte_token' => $signedIn->token]); //~ EG303
        return redirect('/nests');
    }

    public function again(Request $request)
    {
        $signedIn = Socialite::driver('egnyte')->user();
        $request->user()->forceFill(['egnyte_token' => Crypt::encryptString($signedIn->token)])->save();
        return redirect('/nests');
    }
}
