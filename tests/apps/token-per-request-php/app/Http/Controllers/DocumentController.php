<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

class DocumentController extends Controller
{
    private function token(): string
    {
        $domain = config('services.egnyte.domain');

        return Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [ //~ EG308
            'grant_type' => 'password',
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'username' => config('services.egnyte.username'),
            'password' => config('services.egnyte.password'),
            'scope' => 'Egnyte.filesystem Egnyte.link',
        ])->throw()->json('access_token');
    }

    public function index(Request $request)
    {
        $domain = config('services.egnyte.domain');

        return Http::withToken($this->token())
            ->get("https://{$domain}.egnyte.com/pubapi/v1/fs/Shared/" . $request->query('folder')) //~^ GET /pubapi/v1/fs/{path}
            ->json();
    }

    public function share(Request $request)
    {
        $domain = config('services.egnyte.domain');

        return Http::withToken($this->token())
            ->post("https://{$domain}.egnyte.com/pubapi/v1/links", ['path' => $request->input('path'), 'type' => 'file']) //~^ POST /pubapi/v1/links
            ->json();
    }
}
