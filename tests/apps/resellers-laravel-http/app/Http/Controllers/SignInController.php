<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Str;

class SignInController extends Controller
{
    public function egnyte(Request $request)
    {
        $request->session()->put('state', $state = Str::random(40));

        $query = http_build_query([
            'client_id' => config('services.egnyte.client_id'),
            'redirect_uri' => route('egnyte.callback'),
            'response_type' => 'token',
            'scope' => 'Egnyte.filesystem',
            'state' => $state,
        ]);

        return redirect('https://us-partner-integrations.egnyte.com/services/oauth/code?' . $query); //~ EG204
    }

    public function calendar(Request $request)
    {
        $request->session()->put('state', $state = Str::random(40));

        $query = http_build_query([
            'client_id' => config('services.calendar.client_id'),
            'redirect_uri' => route('calendar.callback'),
            'response_type' => 'token',
            'state' => $state,
        ]);

        return redirect('https://calendar.example.com/oauth/authorize?' . $query);
    }
}
