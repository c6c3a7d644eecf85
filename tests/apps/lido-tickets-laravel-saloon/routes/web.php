<?php

use App\Http\Controllers\EgnyteController;
use Illuminate\Support\Facades\Route;

Route::get('/egnyte/connect', [EgnyteController::class, 'connect']);
Route::get('/egnyte/callback', [EgnyteController::class, 'callback']);
Route::get('/tickets', [EgnyteController::class, 'tickets']);
