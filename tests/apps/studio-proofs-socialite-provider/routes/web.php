<?php

use App\Services\EgnyteService;
use Illuminate\Support\Facades\Route;
use Laravel\Socialite\Facades\Socialite;

Route::get('/egnyte/connect', fn () => Socialite::driver('egnyte')->redirect())->name('egnyte.connect');
Route::get('/egnyte/callback', function () {
    session(['egnyte_token' => encrypt(Socialite::driver('egnyte')->user()->token)]);

    return redirect('/');
});
Route::get('/proofs/{shoot}', fn (string $shoot) => (new EgnyteService(decrypt(session('egnyte_token'))))->proofs($shoot));
