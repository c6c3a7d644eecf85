<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    public function connect(Request $request)
    {
        $state = Str::random(40);
        session(['egnyte_state' => $state, 'egnyte_domain' => $request->query('domain')]);
        $query = http_build_query([
            'client_id' => config('services.egnyte.key'),
            'redirect_uri' => 'https://board.example.com/egnyte/callback',
            'scope' => 'Egnyte.filesystem',
            'response_type' => 'code',
            'state' => $state,
        ]);

        return redirect("https://{$request->query('domain')}.egnyte.com/puboauth/token?{$query}");
    }

    public function callback(Request $request)
    {
        abort_if($request->has('error') || $request->query('state') !== session('egnyte_state'), 403);
        $domain = session('egnyte_domain');
        $response = Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => 'https://board.example.com/egnyte/callback',
            'code' => $request->query('code'),
            'grant_type' => 'authorization_code',
        ]);
        session()->put('egnyte_token', encrypt($response->json('access_token')));

        return redirect('/files');
    }

    public function files()
    {
        $domain = session('egnyte_domain');

        return Http::withToken(decrypt(session('egnyte_token')))
            ->get("https://{$domain}.egnyte.com/pubapi/v1/fs/Shared/Board") //~^ GET /pubapi/v1/fs/{path}
            ->json();
    }

    public function disconnect() //~ EG309
    {
        session()->forget(['egnyte_token', 'egnyte_domain']);

        return redirect('/');
    }
}
