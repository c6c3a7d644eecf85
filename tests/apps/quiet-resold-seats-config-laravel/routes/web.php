<?php

use App\Http\Controllers\SeatsController;
use Illuminate\Support\Facades\Route;

Route::get('/egnyte/connect', [SeatsController::class, 'connect']);
Route::get('/backup/connect', [SeatsController::class, 'backup']);
Route::get('/seats', [SeatsController::class, 'index']);
