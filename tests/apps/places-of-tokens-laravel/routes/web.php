<?php

use App\Http\Controllers\EgnyteController;
use Illuminate\Support\Facades\Route;

Route::get('/egnyte/back', [EgnyteController::class, 'page']);
Route::get('/egnyte/statement', [EgnyteController::class, 'statement']);
Route::get('/egnyte/dumped', [EgnyteController::class, 'dumped']);
Route::get('/egnyte/person', [EgnyteController::class, 'person']);
