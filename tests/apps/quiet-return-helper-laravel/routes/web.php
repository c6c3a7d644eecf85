<?php

use App\Http\Controllers\EgnyteController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth')->group(function () {
    Route::post('/egnyte', [EgnyteController::class, 'connect']);
    Route::get('/egnyte/back', [EgnyteController::class, 'back'])->name('egnyte.back');
    Route::get('/orchards', [EgnyteController::class, 'orchards']);
});
