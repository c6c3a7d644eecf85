<?php

namespace App\Http\Controllers;

use App\Jobs\RevokeEgnyteToken;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Crypt;

class EgnyteController extends Controller
{
    public function disconnect(Request $request)
    {
        $tower = $request->user()->tower;
        RevokeEgnyteToken::dispatch($tower->egnyte_domain, Crypt::decryptString($tower->egnyte_token));
        $tower->forceFill(['egnyte_token' => null])->save();

        return redirect('/settings');
    }
}
