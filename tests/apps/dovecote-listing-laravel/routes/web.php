<?php

use App\Http\Controllers\ListingController;
use Illuminate\Support\Facades\Route;

Route::get('/listing', [ListingController::class, 'index']);
Route::get('/listing/{name}', [ListingController::class, 'show']);
