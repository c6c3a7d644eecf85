<?php

use App\Http\Controllers\PatternController;
use Illuminate\Support\Facades\Route;

Route::get('/patterns/{number}', [PatternController::class, 'show']);
