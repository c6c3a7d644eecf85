<?php

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Auth;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Route;

Route::get('/egnyte/callback', function (Request $request) {
    if ($request->error || $request->state !== session('egnyte_state')) {
        return redirect('/');
    }
    $token = Http::asForm()->post('https://' . $request->user()->domain . '.egnyte.com/puboauth/token', [
        'grant_type' => 'authorization_code',
        'code' => $request->code,
        'client_id' => config('services.egnyte.key'),
        'client_secret' => config('services.egnyte.secret'),
        'redirect_uri' => 'https://beds.example.com/egnyte/callback',
    ])->json('access_token');
    session(['egnyte_token' => $token]);
    return redirect('/');
});

Route::post('/logout', function (Request $request) { //~ EG309
    Auth::logout();
    $request->session()->invalidate();
    $request->session()->regenerateToken();
    return redirect('/');
});

Route::post('/beds', function (Request $request) {
    session(['last_bed' => $request->bed]);
    return redirect('/beds');
});
