<?php

use App\Http\Controllers\CrewController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth')->group(function () {
    Route::get('/crews/{crew}', [CrewController::class, 'show']);
    Route::post('/crews/{group}/notes', [CrewController::class, 'note']);
});
