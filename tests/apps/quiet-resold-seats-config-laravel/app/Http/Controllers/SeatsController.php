<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Arr;
use Illuminate\Support\Facades\Http;

class SeatsController extends Controller
{
    public function connect(Request $request)
    {
        $msp = config('services.egnyte_msp');

        return redirect()->away('https://'.$request->string('domain').'.egnyte.com/puboauth/token?'.Arr::query([
            'client_id' => $msp['key'],
            'redirect_uri' => $msp['portal'],
            'response_type' => $msp['flow'],
        ]));
    }

    public function backup()
    {
        ['key' => $key, 'portal' => $portal, 'flow' => $flow] = config('services.backup');
        session(['state' => $state = str()->random(40)]);

        return redirect()->away('https://backup.example/oauth/authorize?'.Arr::query([
            'client_id' => $key, 'redirect_uri' => $portal, 'response_type' => $flow, 'state' => $state,
        ]));
    }

    public function index(Request $request)
    {
        $answer = Http::withToken($request->header('X-Reseller-Token')) //~ GET /pubapi/v1/msp/domains handles=specific
            ->retry(3, fn (int $try) => $try * 2000, fn ($e) => $e->response?->status() === 429, throw: false)
            ->get("https://{$request->query('domain')}.egnyte.com/pubapi/v1/msp/domains");

        abort_if($answer->unauthorized(), 401, 'Please ask the reseller portal for a new token.');

        return $answer->throw()->json();
    }
}
