<?php

use App\Http\Controllers\EgnyteController;
use App\Http\Controllers\SessionController;
use Illuminate\Support\Facades\Route;

Route::post('/logout', [SessionController::class, 'logout']);
Route::delete('/settings/egnyte', [EgnyteController::class, 'disconnect']);
