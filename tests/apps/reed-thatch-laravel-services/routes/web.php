<?php

use App\Http\Controllers\ThatchController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth')->group(function () {
    Route::get('/egnyte/connect', [ThatchController::class, 'connect']);
    Route::get('/egnyte/callback', [ThatchController::class, 'callback']);
    Route::get('/roofs/{roof}', [ThatchController::class, 'show']);
    Route::post('/roofs/{roof}/archive', [ThatchController::class, 'archive']);
});
