<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    private const BACK = 'https://wharf.example/egnyte/back';

    public function go(Request $request)
    {
        $request->session()->put('state', $state = Str::random(40));
        $request->session()->put('domain', $domain = $request->query('domain'));

        return redirect()->away("https://{$domain}.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => config('services.egnyte.id'), 'redirect_uri' => self::BACK, 'response_type' => 'code', 'scope' => 'Egnyte.filesystem', 'state' => $state,
        ]));
    }

    public function back(Request $request)
    {
        abort_if($request->has('error'), 403);
        abort_unless(hash_equals((string) $request->session()->pull('state'), (string) $request->query('state')), 400);
        $grant = Http::asForm()->post('https://' . $request->session()->get('domain') . '.egnyte.com/puboauth/token', [
            'grant_type' => 'authorization_code', 'client_id' => config('services.egnyte.id'), 'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => self::BACK, 'code' => $request->query('code'),
        ])->throw()->json();
        $request->session()->put('bearer', $grant['access_token']);

        return redirect('/egnyte/check');
    }

    public function check(Request $request)
    {
        Log::info('checking ' . $request->session()->get('domain'));
        Log::info('hash ' . sha1($request->session()->get('bearer')));
        Log::debug('checking with ' . $request->session()->get('bearer')); //~ EG305

        return response()->noContent();
    }
}
