<?php

use App\Http\Controllers\EgnyteController;
use Illuminate\Support\Facades\Route;

Route::get('/back', [EgnyteController::class, 'back']);
