<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;
use Illuminate\Support\Facades\Storage;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    public function connect(Request $request)
    {
        session(['state' => Str::random(40), 'domain' => $request->query('domain')]);

        return redirect()->away('https://' . session('domain') . '.egnyte.com/puboauth/token?' . http_build_query([
            'client_id' => config('services.egnyte.key'),
            'redirect_uri' => 'https://deals.example.com/egnyte/callback',
            'scope' => 'Egnyte.filesystem Egnyte.link',
            'response_type' => 'code',
            'state' => session('state'),
        ]));
    }

    private function redeem(Request $request): array
    {
        abort_if($request->has('error') || $request->query('state') !== session('state'), 403);

        return Http::asForm()->post('https://' . session('domain') . '.egnyte.com/puboauth/token', [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => 'https://deals.example.com/egnyte/callback',
            'code' => $request->query('code'),
            'grant_type' => 'authorization_code',
        ])->throw()->json();
    }

    public function callback(Request $request)
    {
        $token = $this->redeem($request)['access_token'];
        Log::info('Egnyte connected', ['domain' => session('domain'), 'token' => $token]); //~ EG305
        DB::table('connections')->insert(['domain' => session('domain'), 'token' => $token]); //~ EG303
        Storage::put('egnyte/token.txt', $token); //~ EG303

        return response()->json(['token' => $token]); //~ EG302
    }

    public function page(Request $request)
    {
        return view('connected', ['token' => $this->redeem($request)['access_token']]); //~ EG302
    }

    public function links(string $domain, string $token)
    {
        return Http::get("https://{$domain}.egnyte.com/pubapi/v1/links", ['access_token' => $token])->json(); //~ GET /pubapi/v1/links; EG306
    }

    public function folder(string $domain, string $token)
    {
        return Http::withHeaders(['Authorization' => $token . ' ']) // the scheme may be in the token
            ->get("https://{$domain}.egnyte.com/pubapi/v1/fs/Shared") //~^ GET /pubapi/v1/fs/{path}
            ->json();
    }

    public function bookmarks(string $domain, string $token)
    {
        return Http::withHeaders(['Authorization' => "OAuth {$token}"]) //~ EG307
            ->get("https://{$domain}.egnyte.com/pubapi/v1/fs/Private") //~^ GET /pubapi/v1/fs/{path}
            ->json();
    }

    public function trash(string $domain)
    {
        return Http::withBasicAuth(config('services.egnyte.username'), config('services.egnyte.password'))
            ->get("https://{$domain}.egnyte.com/pubapi/v1/links/1") //~^ GET /pubapi/v1/links/{link_id}; EG307
            ->json();
    }
}
