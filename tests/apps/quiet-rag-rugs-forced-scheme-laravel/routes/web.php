<?php

use App\Services\EgnyteSignIn;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Route;
use Illuminate\Support\Str;

Route::get('/egnyte/go', function (Request $request, EgnyteSignIn $egnyte) {
    $request->session()->put(['domain' => $request->domain, 'state' => $state = Str::random(40)]);
    return redirect()->away($egnyte->url($request->domain, $state));
});

Route::get('/egnyte/back', function (Request $request, EgnyteSignIn $egnyte) {
    abort_if($request->has('error') || ! hash_equals($request->session()->pull('state', ''), (string) $request->state), 403);
    $token = $egnyte->redeem($request->session()->get('domain'), $request->code);
    $request->session()->put('token', encrypt($token));
    return to_route('rugs');
})->name('egnyte.back');

Route::get('/rugs', function (Request $request) {
    $answer = Http::withToken(decrypt(session('token'))) //~ GET /pubapi/v1/fs/{path}
        ->withUrlParameters(['domain' => session('domain'), 'folder' => 'Rugs'])
        ->get('https://{domain}.egnyte.com/pubapi/v1/fs/Shared/{folder}');
    if ($answer->unauthorized()) {
        return redirect('/egnyte/go?domain=' . session('domain'));
    }
    abort_if($answer->tooManyRequests(), 503, '', ['Retry-After' => $answer->header('Retry-After')]);
    return $answer->json();
})->name('rugs');
