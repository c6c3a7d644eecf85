<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Session;
use PDO;

class EgnyteController extends Controller
{
    public function callback(Request $request)
    {
        abort_if($request->input('error') || $request->input('state') !== $request->session()->pull('egnyte_state'), 403);

        $domain = config('services.egnyte.domain');
        $answer = Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [
            'grant_type' => 'authorization_code',
            'client_id' => config('services.egnyte.client_id'),
            'client_secret' => config('services.egnyte.client_secret'),
            'redirect_uri' => config('services.egnyte.redirect'),
            'code' => $request->input('code'),
        ])->throw();

        $request->session()->put('egnyte_domain', $domain);
        $request->session()->put('egnyte_token', $answer->json('access_token'));

        return redirect('/plans');
    }

    public function settings(Request $request)
    {
        return response()->json(['domain' => $request->session()->get('egnyte_domain')]);
    }

    public function widget(Request $request)
    {
        return response()->json(['token' => $request->session()->get('egnyte_token')]); //~ EG302
    }

    public function show()
    {
        return view('plans', ['token' => Session::get('egnyte_token')]); //~ EG302
    }

    public function archive(Request $request)
    {
        $legacy = new PDO(config('database.legacy.dsn'));
        $token = $request->session()->get('egnyte_token');
        $found = $legacy->query("SELECT name FROM crews WHERE id = 7")->fetch();
        $response = Http::withToken($token)->get("https://{$request->session()->get('egnyte_domain')}.egnyte.com/pubapi/v1/fs/Shared/Plans/{$found['name']}"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if ($response->status() === 401) {
            return redirect('/egnyte/connect');
        }

        return view('archive', ['files' => $response->json('files')]);
    }
}
