<?php

namespace App\Http\Controllers;

use App\Models\EgnyteConnection;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Auth;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    public function connect(Request $request)
    {
        $request->session()->put('egnyte', $flow = ['domain' => $request->string('domain')->value(), 'state' => Str::random(40)]);

        return redirect()->away("https://{$flow['domain']}.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => config('services.egnyte.key'),
            'redirect_uri' => 'https://tithes.example.com/egnyte/back',
            'scope' => 'Egnyte.filesystem',
            'response_type' => 'code',
            'state' => $flow['state'],
        ]));
    }

    public function back(Request $request)
    {
        $flow = $request->session()->pull('egnyte');
        abort_if($request->has('error') || $request->query('state') !== $flow['state'], 403);
        $grant = Http::asForm()->post("https://{$flow['domain']}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => 'https://tithes.example.com/egnyte/back',
            'code' => $request->query('code'),
            'grant_type' => 'authorization_code',
        ])->json();
        EgnyteConnection::updateOrCreate(['user_id' => Auth::id()], ['domain' => $flow['domain'], 'token' => $grant['access_token']]);

        return redirect('/maps');
    }

    public function maps()
    {
        $connection = EgnyteConnection::where('user_id', Auth::id())->firstOrFail();
        $answer = Http::withToken($connection->token)->get("https://{$connection->domain}.egnyte.com/pubapi/v1/fs/Shared/Maps"); //~ GET /pubapi/v1/fs/{path}
        if ($answer->unauthorized()) {
            return redirect('/egnyte/connect');
        }
        abort_if($answer->tooManyRequests(), 503);

        return view('maps', ['files' => $answer->json('files')]);
    }

    public function disconnect()
    {
        EgnyteConnection::where('user_id', Auth::id())->get()->each->delete();

        return redirect('/settings');
    }

    public function logout(Request $request)
    {
        Auth::logout();
        $request->session()->invalidate();

        return redirect('/');
    }
}
