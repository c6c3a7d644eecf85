<?php

namespace App\Services;

use Illuminate\Http\Client\RequestException;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;

class BillService
{
    public function bills(string $shipment): array
    {
        try {
            $response = Http::egnyte()->get("/fs/Shared/Bills/{$shipment}"); //~ GET /pubapi/v1/fs/{path} handles=generic

            return $response->json('files', []);
        } catch (\Exception $e) { //~ EG402; EG403
            Log::error('Egnyte failed: ' . $e->getMessage());

            return [];
        }
    }

    public function links(): array
    {
        try {
            return Http::egnyte()->get('/links')->throw()->json('ids'); //~ GET /pubapi/v1/links handles=specific
        } catch (RequestException $e) {
            if ($e->response->status() === 401) {
                abort(redirect()->route('egnyte.connect'));
            }
            throw $e;
        }
    }
}
