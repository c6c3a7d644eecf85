<?php

use App\Http\Controllers\EgnyteController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth')->group(function () {
    Route::get('/egnyte/connect', [EgnyteController::class, 'connect']);
    Route::get('/egnyte/callback', [EgnyteController::class, 'callback']);
    Route::get('/grades', [EgnyteController::class, 'grades']);
});
