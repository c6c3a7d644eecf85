<?php

use App\Http\Controllers\Egnyte\BackController;
use App\Http\Controllers\Egnyte\ConnectController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth')->prefix('egnyte')->group(function () {
    Route::get('connect/{domain}', ConnectController::class)->name('egnyte.connect');
    Route::get('back', BackController::class)->name('egnyte.back');
});
