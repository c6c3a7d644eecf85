<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

class EgnyteController extends Controller
{
    public function exchange(Request $request)
    {
        $answer = Http::asForm()->post('https://acme.egnyte.com/puboauth/token', [
            'grant_type' => 'authorization_code', 'client_id' => env('EGNYTE_KEY'), 'client_secret' => env('EGNYTE_SECRET'),
            'code' => $request->input('code'), 'redirect_uri' => 'https://x.example/cb', 'scope' => 'Egnyte.filesystem',
        ]);
        error_log('Egnyte gave a token');
        return response()->json(['token' => $answer->json('access_token')]); //~ EG302
    }
}
