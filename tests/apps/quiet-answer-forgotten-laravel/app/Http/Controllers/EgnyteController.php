<?php

namespace App\Http\Controllers;

use App\Models\EgnyteConnection;
use Illuminate\Http\Request;
use Illuminate\Support\Arr;
use Illuminate\Support\Facades\Cookie;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    private const CALLBACK = 'https://brewery.example.com/egnyte/callback';

    public function connect(Request $request)
    {
        $domain = $request->validate(['domain' => 'required|alpha_dash'])['domain'];
        $request->session()->put(['egnyte.domain' => $domain, 'egnyte.state' => Str::random(32)]);

        return redirect()->away("https://{$domain}.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => config('services.egnyte.key'),
            'redirect_uri' => self::CALLBACK,
            'scope' => 'Egnyte.filesystem',
            'response_type' => 'code',
            'state' => $request->session()->get('egnyte.state'),
        ]));
    }

    public function callback(Request $request)
    {
        abort_if($request->has('error') || $request->query('state') !== $request->session()->pull('egnyte.state'), 403);

        $domain = $request->session()->get('egnyte.domain');
        $token = Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => self::CALLBACK,
            'code' => $request->query('code'),
            'grant_type' => 'authorization_code',
        ])->throw()->json();

        $connection = EgnyteConnection::updateOrCreate(
            ['user_id' => $request->user()->id],
            [
                'domain' => $domain,
                'access_token' => $token['access_token'],
                'expires_at' => now()->addSeconds($token['expires_in']),
            ],
        );

        Cookie::queue(Cookie::make('brewery_domain', $domain, 60 * 24 * 30, secure: true, httpOnly: false));

        Arr::forget($token, ['access_token', 'refresh_token']);

        return response()->json($token);
    }

    public function grades(Request $request)
    {
        $connection = EgnyteConnection::where('user_id', $request->user()->id)->firstOrFail();
        $folder = Http::withToken($connection->access_token) //~ GET /pubapi/v1/fs/{path}
            ->get("https://{$connection->domain}.egnyte.com/pubapi/v1/fs/Shared/Grades")
            ->throw()
            ->json();

        return view('grades', ['connection' => $connection, 'files' => $folder['files'] ?? []]);
    }
}
