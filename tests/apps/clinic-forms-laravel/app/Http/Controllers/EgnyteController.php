<?php

namespace App\Http\Controllers;

use App\Egnyte\Forms;
use App\Egnyte\SignIn;
use Illuminate\Http\Request;

class EgnyteController extends Controller
{
    public function connect(Request $request, SignIn $signIn)
    {
        $request->session()->put('egnyte.domain', $request->input('domain'));

        return redirect()->away($signIn->url($request->input('domain')));
    }

    public function callback(Request $request, SignIn $signIn)
    {
        abort_unless($request->query('state') === SignIn::STATE, 400);
        $domain = $request->session()->get('egnyte.domain');
        $request->session()->put('egnyte.token', $signIn->redeem($domain, $request->query('code'))); //~ EG210

        return redirect()->route('forms');
    }

    public function forms(Request $request)
    {
        $forms = new Forms($request->session()->get('egnyte.domain'), $request->session()->get('egnyte.token'));

        return view('forms', ['forms' => $forms->all($request->input('patient')), 'staff' => $forms->staff()]);
    }
}
