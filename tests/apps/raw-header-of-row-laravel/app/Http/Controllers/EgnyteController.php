<?php

namespace App\Http\Controllers;

use App\Exceptions\EgnyteSignInRequired;
use App\Exceptions\EgnyteThrottled;
use App\Services\EgnyteClient;
use App\Services\EgnyteOAuth;
use Illuminate\Http\Request;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    public function connect(Request $request, EgnyteOAuth $oauth)
    {
        $data = $request->validate(['domain' => 'required|alpha_dash']);
        $state = Str::random(40);
        $request->session()->put('egnyte', ['state' => $state, 'domain' => $data['domain']]);

        return redirect()->away($oauth->authorizeUrl($data['domain'], $state));
    }

    public function callback(Request $request, EgnyteOAuth $oauth)
    {
        $pending = $request->session()->pull('egnyte');
        abort_unless($pending && hash_equals($pending['state'], (string) $request->query('state')), 400);

        if ($request->has('error')) {
            return to_route('settings')->with('status', 'Egnyte was not connected.');
        }

        $request->user()->egnyteAccount()->updateOrCreate([], [
            'domain' => $pending['domain'],
            'access_token' => $oauth->exchange($pending['domain'], $request->query('code')),
        ]);

        return to_route('settings');
    }

    public function index(Request $request)
    {
        try {
            return (new EgnyteClient($request->user()->egnyteAccount))->folder('Shared');
        } catch (EgnyteSignInRequired) {
            return to_route('egnyte.connect');
        } catch (EgnyteThrottled $e) {
            return response('Busy', 503)->header('Retry-After', (string) $e->seconds);
        }
    }
}
