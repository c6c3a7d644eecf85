<?php

namespace App\Http\Controllers;

use App\Models\Account;
use App\Models\Link;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

class EgnyteController extends Controller
{
    public function back(Request $request)
    {
        abort_if($request->query('error') || $request->query('state') !== session('state'), 403);
        $domain = session('domain');
        $answer = Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => 'https://orchards.example.com/back',
            'code' => $request->query('code'),
            'grant_type' => 'authorization_code',
        ])->throw();
        $token = $answer->json('access_token');
        // Records and plain texts are stored as they are.
        Link::create(['domain' => $domain, 'egnyte' => ['token' => $token, 'type' => 'bearer']]); //~ EG303
        Link::create(['domain' => $domain, 'note' => $token]); //~ EG303
        Link::create(['domain' => $domain, 'sealed' => ['token' => $token]]);
        Link::create(['domain' => $domain, 'egnyte' => ['type' => 'bearer', 'characters' => strlen($token)]]);
        Account::create(['domain' => $domain, 'hidden_grant' => $token]);
        $account = new Account();
        $account->grant = ['token' => $token]; //~ EG303
        $account->hidden_grant = ['token' => $token];
        $account->save();
        return redirect('/orchards');
    }
}
