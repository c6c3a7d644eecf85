<?php

namespace App\Http\Controllers;

use App\Models\EgnyteConnection;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    public function connect(Request $request)
    {
        $request->session()->put('egnyte', ['domain' => $request->domain, 'state' => $state = Str::random(40)]);

        return redirect()->away("https://{$request->domain}.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => config('services.egnyte.key'),
            'redirect_uri' => route('egnyte.callback'),
            'scope' => 'Egnyte.filesystem',
            'response_type' => 'code',
            'state' => $state,
        ]));
    }

    public function callback(Request $request)
    {
        $begun = $request->session()->pull('egnyte');
        abort_if($request->has('error') || $request->state !== $begun['state'], 403);

        $token = Http::asForm()->post("https://{$begun['domain']}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => route('egnyte.callback'),
            'code' => $request->code,
            'grant_type' => 'authorization_code',
        ])->json('access_token');

        EgnyteConnection::updateOrCreate(
            ['user_id' => $request->user()->id],
            ['domain' => $begun['domain'], 'access_token' => $token],
        );

        return redirect()->route('settings');
    }

    public function contracts(Request $request)
    {
        $connection = EgnyteConnection::where('user_id', $request->user()->id)->firstOrFail();

        return Http::withToken($connection->access_token) //~ GET /pubapi/v1/fs/{path}
            ->get("https://{$connection->domain}.egnyte.com/pubapi/v1/fs/Shared/Hire/Contracts")
            ->json();
    }

    public function disconnect(Request $request)
    {
        EgnyteConnection::where('user_id', $request->user()->id)->firstOrFail()->delete();

        return redirect()->route('settings')->with('status', 'Disconnected from Egnyte');
    }
}
