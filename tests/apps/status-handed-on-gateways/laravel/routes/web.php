<?php

use App\Http\Controllers\GatewayController;
use Illuminate\Support\Facades\Route;

Route::get('/links', [GatewayController::class, 'links']);
Route::get('/me', [GatewayController::class, 'me']);
