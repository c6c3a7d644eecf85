<?php

use App\Http\Controllers\LoomController;
use Illuminate\Support\Facades\Route;

Route::get('/connected', [LoomController::class, 'connected']);
Route::get('/looms', [LoomController::class, 'index']);
