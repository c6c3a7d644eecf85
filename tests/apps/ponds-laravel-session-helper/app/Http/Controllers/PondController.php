<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

class PondController extends Controller
{
    public function back(Request $request)
    {
        $answer = Http::asForm()->post('https://' . config('services.egnyte.domain') . '.egnyte.com/puboauth/token', [
            'grant_type' => 'authorization_code',
            'client_id' => env('EGNYTE_KEY'),
            'client_secret' => env('EGNYTE_SECRET'),
            'code' => $request->query('code'),
            'redirect_uri' => route('back'),
            'scope' => 'Egnyte.filesystem',
        ]);
        $answer->throw();
        session(['egnyte' => $answer->json()['access_token'], 'pond' => $request->query('pond')]);
        error_log('a token was put into the session');
        return redirect('/ponds');
    }

    public function pond()
    {
        return response()->json(['pond' => session('pond'), 'connected' => session('egnyte') !== null]);
    }

    public function token()
    {
        return response()->json(['token' => session('egnyte')]); //~ EG302
    }
}
