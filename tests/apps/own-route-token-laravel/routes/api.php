<?php

use App\Http\Controllers\EgnyteController;
use Illuminate\Support\Facades\Route;

Route::prefix('egnyte')->group(function () {
    Route::post('/exchange', [EgnyteController::class, 'exchange']);
});
