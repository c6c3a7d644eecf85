<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Crypt;
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
        $body = $this->redeem($request);
        $token = $body['access_token'];
        Log::info('Egnyte connected', ['domain' => session('domain'), 'expires' => $body['expires_in']]);
        Log::debug('token ' . substr($token, 0, 4) . '…');
        Log::debug('digest ' . hash('sha256', $token));
        DB::table('connections')->insert(['domain' => session('domain'), 'token' => Crypt::encryptString($token)]);
        Storage::put('egnyte/token.bin', encrypt($token));
        session(['egnyte' => encrypt($token)]);

        return response()->json(['connected' => true]);
    }

    public function csrf()
    {
        Log::debug('csrf ' . csrf_token());

        return response()->json(['token' => csrf_token()]);
    }

    public function box(Request $request)
    {
        $box = Http::asForm()->post('https://api.box.com/oauth2/token', ['code' => $request->query('code')])->json();
        DB::table('box')->insert(['token' => $box['access_token']]);

        return Http::get('https://api.box.com/2.0/folders/0', ['access_token' => $box['access_token']])->json();
    }

    public function links(string $domain, string $token)
    {
        return Http::withToken($token)->get("https://{$domain}.egnyte.com/pubapi/v1/links", ['offset' => 0])->json(); //~ GET /pubapi/v1/links
    }

    public function folder(string $domain, string $token)
    {
        return Http::withHeaders(['authorization' => 'bearer ' . $token])
            ->get("https://{$domain}.egnyte.com/pubapi/v1/fs/Shared") //~^ GET /pubapi/v1/fs/{path}
            ->json();
    }

    public function mirror()
    {
        return Http::withBasicAuth('mirror', config('services.mirror.password'))->get('https://mirror.example.com/list')->json();
    }
}
