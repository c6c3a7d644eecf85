<?php

use App\Services\EgnyteService;
use Illuminate\Support\Facades\Route;

Route::get('/egnyte/connect', fn () => redirect((new EgnyteService)->authUrl()));
Route::get('/dives/{site}', fn (string $site) => (new EgnyteService(decrypt(session('token'))))->dives($site));
Route::get('/guides', fn () => (new EgnyteService(decrypt(session('token'))))->guides());
