<?php

use App\Http\Controllers\EgnyteController;
use Illuminate\Support\Facades\Route;

Route::get('/egnyte/go', [EgnyteController::class, 'go']);
Route::get('/egnyte/back', [EgnyteController::class, 'back']);
Route::get('/egnyte/check', [EgnyteController::class, 'check']);
