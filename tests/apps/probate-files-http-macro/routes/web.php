<?php

use App\Http\Controllers\EstateController;
use Illuminate\Support\Facades\Route;

Route::get('/estates/{estate}', [EstateController::class, 'show']);
Route::get('/estates/{estate}/heirs', [EstateController::class, 'heirs']);
