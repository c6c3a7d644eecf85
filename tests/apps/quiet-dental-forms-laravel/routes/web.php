<?php

use App\Http\Controllers\EgnyteController;
use Illuminate\Support\Facades\Route;

Route::controller(EgnyteController::class)->group(function () {
    Route::get('/egnyte/connect', 'connect');
    Route::get('/egnyte/callback', 'callback');
    Route::get('/forms', 'forms');
    Route::get('/facebook', 'facebook');
    Route::get('/facebook/done', 'facebookDone');
});
