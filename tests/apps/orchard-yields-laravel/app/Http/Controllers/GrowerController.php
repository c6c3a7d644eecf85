<?php

namespace App\Http\Controllers;

use App\Models\Grower;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;

class GrowerController extends Controller
{
    public function callback(Request $request)
    {
        if ($request->has('error') || $request->state !== session()->pull('state')) {
            return redirect('/denied');
        }
        $answer = Http::asForm()->post('https://' . session('domain') . '.egnyte.com/puboauth/token', [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => 'https://yields.example.com/callback',
            'grant_type' => 'authorization_code',
            'scope' => 'Egnyte.filesystem',
            'code' => $request->code,
        ])->throw();
        Log::info('connected', ['seconds' => $answer->json('expires_in'), 'kind' => $answer->json('token_type')]);
        Log::debug('connected', ['with' => $answer->json('access_token')]); //~ EG305
        Grower::updateOrCreate(['name' => session('grower')], ['domain' => session('domain'), 'key_card' => $answer->json('access_token')]); //~ EG303

        return redirect('/yields');
    }

    public function picker()
    {
        $grower = Grower::where('name', session('grower'))->firstOrFail();

        return view('picker', ['domain' => $grower->domain, 'card' => $grower->key_card]); //~ EG302
    }

    public function label()
    {
        $grower = Grower::where('name', session('grower'))->firstOrFail();

        return response()->json(['domain' => $grower->domain, 'name' => $grower->name]);
    }
}
