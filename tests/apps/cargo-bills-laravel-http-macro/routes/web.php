<?php

use App\Http\Controllers\BillController;
use Illuminate\Support\Facades\Route;

Route::get('/shipments/{shipment}/bills', [BillController::class, 'show']);
