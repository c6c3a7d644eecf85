<?php

namespace App\Http\Controllers;

use App\Http\Requests\EgnyteBackRequest;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    public function connect(Request $request)
    {
        $domain = $request->validate(['domain' => 'required|alpha_dash'])['domain'];
        session(['egnyte.domain' => $domain, 'egnyte.state' => $state = Str::random(40)]);

        return redirect()->away("https://$domain.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => config('services.egnyte.key'),
            'redirect_uri' => config('services.egnyte.redirect'),
            'response_type' => 'code',
            'scope' => 'Egnyte.filesystem',
            'state' => $state,
        ]));
    }

    public function back(EgnyteBackRequest $request)
    {
        $domain = session('egnyte.domain');
        $answer = Http::asForm()->post("https://$domain.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => config('services.egnyte.redirect'),
            'code' => $request->validated('code'),
            'grant_type' => 'authorization_code',
        ])->throw();
        $request->user()->update(['egnyte_token' => encrypt($answer['access_token'])]);

        return to_route('settings');
    }
}
