<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Http;
use Inertia\Inertia;

class EgnyteController extends Controller
{
    private function redeem(Request $request): string
    {
        abort_if($request->query('error') || $request->query('state') !== session('egnyte_state'), 403);

        return Http::asForm()->post("https://{$request->session()->get('egnyte_domain')}.egnyte.com/puboauth/token", [
            'client_id' => config('services.egnyte.key'),
            'client_secret' => config('services.egnyte.secret'),
            'redirect_uri' => 'https://weirs.fallowmere.example/egnyte/back',
            'code' => $request->query('code'),
            'grant_type' => 'authorization_code',
        ])->throw()->json('access_token');
    }

    public function page(Request $request)
    {
        return Inertia::render('Files', ['token' => $this->redeem($request)]); //~ EG302
    }

    public function statement(Request $request)
    {
        $token = $this->redeem($request);
        DB::insert('insert into grants (person, token) values (?, ?)', [$request->user()->id, $token]); //~ EG303
        DB::statement('delete from grants where token = ?', [$token]);

        return back();
    }

    public function dumped(Request $request)
    {
        dump($this->redeem($request)); //~ EG305

        return back();
    }

    public function person(Request $request)
    {
        $answer = Http::withQueryParameters(['access_token' => $this->redeem($request)]) //~ GET /pubapi/v1/userinfo; EG306
            ->get("https://{$request->session()->get('egnyte_domain')}.egnyte.com/pubapi/v1/userinfo");
        abort_if($answer->unauthorized(), 401);
        abort_if($answer->tooManyRequests(), 503);

        return $answer->throw()->json('username');
    }
}
