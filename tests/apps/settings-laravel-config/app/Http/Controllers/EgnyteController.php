<?php

namespace App\Http\Controllers;

use App\Models\EgnyteAccount;
use App\Models\LegacyAccount;
use App\Services\Egnyte;
use Illuminate\Http\Request;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    public function connect(Request $request, Egnyte $egnyte)
    {
        $request->session()->put('egnyte_state', $state = Str::random(40));

        return redirect()->away($egnyte->authorizeUrl($state));
    }

    public function callback(Request $request, Egnyte $egnyte)
    {
        abort_if($request->query('error') !== null, 403, 'Egnyte was not connected');
        abort_unless(hash_equals((string) $request->session()->pull('egnyte_state'), (string) $request->query('state')), 403);

        $token = $egnyte->exchange($request->query('code'));
        EgnyteAccount::updateOrCreate(
            ['user_id' => $request->user()->id],
            ['access_token' => $token['access_token'], 'connected_at' => now()],
        );
        LegacyAccount::create(['user_id' => $request->user()->id, 'egnyte_token' => $token['access_token']]); //~ EG303

        return redirect('/contracts');
    }
}
