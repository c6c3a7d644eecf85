<?php

namespace App\Http\Controllers;

use App\Models\Pit;
use Illuminate\Http\Request;
use Illuminate\Routing\Controller;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Str;

class EgnyteController extends Controller
{
    public function connect(Request $request, string $domain)
    {
        $request->session()->put(['domain' => $domain, 'state' => $state = Str::random(40)]);

        return redirect()->away("https://$domain.egnyte.com/puboauth/token?".http_build_query([
            'client_id' => config('services.egnyte.key'),
            'redirect_uri' => 'https://sawpits.example.com/egnyte/back',
            'scope' => 'Egnyte.filesystem',
            'response_type' => 'code',
            'state' => $state,
        ]));
    }

    public function back(Request $request)
    {
        $state = $request->session()->pull('state');
        abort_if($request->has('error') || ! $state || $state !== $request->input('state'), 403);
        $domain = $request->session()->get('domain');
        $grant = Http::asForm()->post("https://$domain.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => 'https://sawpits.example.com/egnyte/back',
            'code' => $request->input('code'),
            'grant_type' => 'authorization_code',
        ])->json();
        $pit = Pit::updateOrCreate(['domain' => $domain], ['access_token' => $grant['access_token']]);

        return redirect()->route('pits', $pit);
    }

    public function pits(Pit $pit)
    {
        $answer = Http::withToken($pit->access_token)->get("https://{$pit->domain}.egnyte.com/pubapi/v1/fs/Shared/Pits"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if ($answer->status() === 401) {
            return redirect()->route('connect', $pit->domain);
        }
        abort_if($answer->status() === 429, 503, 'Busy', ['Retry-After' => $answer->header('Retry-After')]);

        return $answer->throw()->json();
    }
}
