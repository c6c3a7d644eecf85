<?php

use App\Http\Controllers\StorageController;
use Illuminate\Support\Facades\Route;

Route::get('/egnyte/callback', [StorageController::class, 'callback']);
Route::get('/recordings', [StorageController::class, 'recordings'])->name('recordings');
