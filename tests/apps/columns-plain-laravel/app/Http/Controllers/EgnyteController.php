<?php

namespace App\Http\Controllers;

use App\Models\EgnyteConnection;
use App\Models\EgnyteVault;
use App\Models\User;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Crypt;
use Illuminate\Support\Facades\Http;

class EgnyteController extends Controller
{
    public function callback(Request $request)
    {
        abort_if($request->has('error') || $request->input('state') !== $request->session()->pull('egnyte_state'), 403);

        $domain = $request->session()->get('egnyte_domain');
        $token = Http::asForm()->post("https://{$domain}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.client_id'),
            'client_secret' => config('services.egnyte.client_secret'),
            'redirect_uri' => route('egnyte.callback'),
            'code' => $request->input('code'),
            'grant_type' => 'authorization_code',
        ])->throw()->json('access_token');

        $connection = new EgnyteConnection();
        $connection->domain = $domain;
        $connection->access_token = $token; //~ EG303
        $connection->save();

        $vault = EgnyteVault::firstOrNew(['domain' => $domain]);
        $vault->access_token = $token;
        $vault->save();

        $kept = EgnyteConnection::where('domain', $domain)->first();
        $kept->access_token = $token; //~ EG303
        $kept->save();

        $this->keepWith($request->user(), $domain, $token);

        return redirect('/estimates');
    }

    private function keepWith(User $user, string $domain, string $token): void
    {
        $user->egnyteConnection()->updateOrCreate([], ['domain' => $domain, 'access_token' => $token]); //~ EG303
        $user->vaults()->create(['domain' => $domain, 'access_token' => $token]);
        $user->update(['egnyte_token' => Crypt::encryptString($token)]);
    }
}
