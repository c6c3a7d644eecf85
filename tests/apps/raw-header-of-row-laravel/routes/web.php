<?php

use App\Http\Controllers\EgnyteController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth')->prefix('egnyte')->group(function () {
    Route::post('/connect', [EgnyteController::class, 'connect'])->name('egnyte.connect');
    Route::get('/callback', [EgnyteController::class, 'callback'])->name('egnyte.callback');
    Route::get('/', [EgnyteController::class, 'index'])->name('egnyte.index');
});
