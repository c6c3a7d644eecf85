<?php

use App\Http\Controllers\EgnyteController;
use Illuminate\Support\Facades\Route;

Route::get('/connect/{domain}', [EgnyteController::class, 'connect'])->name('connect');
Route::get('/egnyte/back', [EgnyteController::class, 'back']);
Route::get('/pits/{pit}', [EgnyteController::class, 'pits'])->name('pits');
