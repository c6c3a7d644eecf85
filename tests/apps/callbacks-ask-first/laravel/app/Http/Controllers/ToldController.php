<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Str;

class ToldController extends Controller
{
    public function connect(Request $request)
    {
        $request->session()->put('state', $state = Str::random(40));
        $request->session()->put('domain', $domain = $request->input('domain'));

        return redirect()->away("https://{$domain}.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => config('services.egnyte.key'),
            'redirect_uri' => 'https://portal.harbor.example/egnyte',
            'response_type' => 'code',
            'scope' => 'Egnyte.link',
            'state' => $state,
        ]));
    }

    public function connected(Request $request)
    {
        if ($request->isNotFilled('code')) {
            return redirect()->route('home')->with('error', 'Egnyte is not connected.');
        }
        abort_unless(hash_equals((string) $request->session()->pull('state'), (string) $request->query('state')), 403);

        $domain = $request->session()->get('domain');
        $response = Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => 'https://portal.harbor.example/egnyte',
            'code' => $request->query('code'), //~ EG210
            'grant_type' => 'authorization_code',
        ])->throw();
        $request->session()->put('egnyte', encrypt($response->json('access_token')));

        return redirect()->route('home');
    }
}
