<?php

namespace App\Http\Controllers;

use App\Egnyte\Busy;
use App\Egnyte\Orchards;
use App\Egnyte\SignInAgain;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    public function connect(Request $request)
    {
        $state = Str::random(40);
        $request->session()->put('state', $state);
        return redirect(config('services.egnyte.service') . '?' . http_build_query([
            'client_id' => config('services.egnyte.client_id'),
            'redirect_uri' => config('services.egnyte.redirect'),
            'response_type' => 'code',
            'scope' => 'Egnyte.filesystem',
            'state' => $state,
        ]));
    }

    public function callback(Request $request)
    {
        abort_unless(hash_equals($request->session()->pull('state', ''), $request->query('state', '')), 400);
        if ($request->query('error')) {
            return redirect('/')->with('message', 'Egnyte was not connected');
        }
        $domain = $request->query('domain');
        $answer = Http::asForm()->post("https://{$domain}/puboauth/token", [
            'client_id' => config('services.egnyte.client_id'),
            'client_secret' => config('services.egnyte.client_secret'),
            'redirect_uri' => config('services.egnyte.redirect'),
            'grant_type' => 'authorization_code',
            'code' => $request->query('code'),
        ])->throw();
        // A column with the cast `encrypted`.
        $request->user()->egnyteAccount()->updateOrCreate([], ['domain' => $domain, 'token' => $answer->json('access_token')]);
        return redirect('/');
    }

    public function orchard(Request $request, string $name, Orchards $orchards)
    {
        try {
            return $orchards->plans($request->user()->egnyteAccount, $name);
        } catch (SignInAgain) {
            $request->user()->egnyteAccount()->delete();
            return response()->json(['connect' => url('/egnyte/connect')], 409);
        } catch (Busy $busy) {
            return response('', 503, ['Retry-After' => $busy->seconds]);
        }
    }
}
