<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Crypt;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    private const BACK = 'https://press.example.com/egnyte/back';

    public function connect(Request $request)
    {
        $domain = $request->validate(['domain' => 'required|alpha_dash'])['domain'];
        $request->session()->put(['state' => Str::random(40), 'domain' => $domain]);

        return redirect()->away("https://$domain.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => config('services.egnyte.key'),
            'redirect_uri' => self::BACK,
            'response_type' => 'code',
            'scope' => 'Egnyte.filesystem',
            'state' => $request->session()->get('state'),
        ], '', '&', PHP_QUERY_RFC3986));
    }

    public function back(Request $request)
    {
        $this->check($request);

        $answer = Http::asForm()->post("https://{$request->session()->get('domain')}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => self::BACK,
            'code' => $request->query('code'),
            'grant_type' => 'authorization_code',
        ]);
        $request->session()->put('token', Crypt::encryptString($answer->json('access_token')));

        return redirect('/orchards');
    }

    private function check(Request $request): void
    {
        abort_unless(hash_equals((string) $request->session()->pull('state'), (string) $request->query('state')), 403);
        abort_if($request->has('error'), 403);
    }

    public function orchards(Request $request)
    {
        $token = Crypt::decryptString($request->session()->get('token'));

        return Http::withToken($token)->get("https://{$request->session()->get('domain')}.egnyte.com/pubapi/v1/fs/Shared/Orchards")->json();  //~ GET /pubapi/v1/fs/{path}
    }
}
