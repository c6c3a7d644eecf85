<?php

namespace App\Http\Controllers;

use App\Services\BillService;

class BillController extends Controller
{
    public function __construct(private BillService $bills)
    {
    }

    public function show(string $shipment)
    {
        return view('bills.show', ['bills' => $this->bills->bills($shipment), 'links' => $this->bills->links()]);
    }
}
