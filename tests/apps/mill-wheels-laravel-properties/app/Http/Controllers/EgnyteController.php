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
        $request->session()->put('state', $state);
        return redirect($this->token() . '?' . http_build_query([
            'client_id' => config('services.egnyte.id'),
            'redirect_uri' => 'https://wheels.millrace.example/egnyte/callback',
            'response_type' => 'code',
            'scope' => 'Egnyte.user',
            'state' => $state,
        ]));
    }

    public function callback(Request $request)
    {
        if ($request->error) {
            abort(403);
        }
        if ($request->state !== $request->session()->pull('state')) {
            abort(419);
        }
        return $this->exchange($request->query('code'));
    }

    public function second(Request $request)
    {
        return $this->exchange($request->input('code')); //~ EG206; EG210
    }

    private function exchange(string $code)
    {
        $granted = Http::asForm()->post($this->token(), [
            'client_id' => config('services.egnyte.id'),
            'client_secret' => config('services.egnyte.secret'),
            'code' => $code,
            'redirect_uri' => 'https://wheels.millrace.example/egnyte/callback',
            'grant_type' => 'authorization_code',
        ]);
        $users = Http::withToken($granted['access_token'])->get($this->host() . '/pubapi/v2/users'); //~ GET /pubapi/v2/users handles=specific
        if ($users->status() === 401) {
            return redirect('/egnyte/connect');
        }
        if ($users->status() === 429) {
            abort(503, 'Egnyte is busy');
        }
        return view('wheels', ['total' => $users['totalResults']]);
    }

    private function host(): string
    {
        return 'https://' . config('services.egnyte.domain') . '.egnyte.com';
    }

    private function token(): string
    {
        return $this->host() . '/puboauth/token';
    }
}
