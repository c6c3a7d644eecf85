<?php

use App\Http\Controllers\EgnyteController;
use App\Http\Middleware\CameBack;
use Illuminate\Support\Facades\Route;

Route::middleware('auth')->group(function () {
    Route::post('/egnyte', [EgnyteController::class, 'connect']);
    Route::get('/egnyte/back', [EgnyteController::class, 'back'])->middleware(CameBack::class)->name('egnyte.back');
    Route::get('/pressings', [EgnyteController::class, 'pressings']);
});
