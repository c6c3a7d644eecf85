<?php

use App\Http\Controllers\EgnyteController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth')->controller(EgnyteController::class)->prefix('egnyte')->group(function () {
    Route::post('connect', 'connect')->name('egnyte.connect');
    Route::get('back', 'back')->name('egnyte.back');
});
