<?php

namespace App\Http\Controllers;

use App\Models\Storage;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

class StorageController extends Controller
{
    public function callback(Request $request)
    {
        abort_if($request->has('error'), 403);
        abort_unless($request->query('state') === $request->session()->pull('egnyte_state'), 403);

        $domain = $request->session()->get('egnyte_domain');
        $grant = Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => 'https://choirs.example.com/egnyte/callback',
            'code' => $request->query('code'),
            'grant_type' => 'authorization_code',
        ])->json();

        Storage::updateOrCreate(
            ['choir_id' => $request->user()->choir_id],
            ['domain' => $domain, 'grant' => $grant],
        );

        return redirect()->route('recordings');
    }

    public function recordings(Request $request)
    {
        $storage = Storage::where('choir_id', $request->user()->choir_id)->firstOrFail();

        return Http::withToken($storage->grant['access_token']) //~ GET /pubapi/v1/fs/{path}
            ->get("https://{$storage->domain}.egnyte.com/pubapi/v1/fs/Shared/Recordings")
            ->json('files');
    }
}
