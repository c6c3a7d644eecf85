<?php

namespace App\Http\Controllers;

use App\Http\Integrations\EgnyteConnector;
use App\Http\Integrations\ListTickets;
use Illuminate\Http\Request;

class EgnyteController extends Controller
{
    public function connect(Request $request)
    {
        $connector = new EgnyteConnector($request->input('domain'));
        $url = $connector->getAuthorizationUrl();
        $request->session()->put(['state' => $connector->getState(), 'domain' => $request->input('domain')]);

        return redirect($url);
    }

    public function callback(Request $request)
    {
        abort_if($request->has('error'), 403);
        $connector = new EgnyteConnector($request->session()->get('domain'));
        $auth = $connector->getAccessToken($request->input('code'), $request->input('state'), $request->session()->pull('state'));
        $request->session()->put('auth', encrypt($auth->getAccessToken()));

        return redirect('/tickets');
    }

    public function tickets(Request $request)
    {
        $connector = new EgnyteConnector($request->session()->get('domain'));
        $connector->withTokenAuth(decrypt($request->session()->get('auth')));
        $response = $connector->send(new ListTickets()); //~ GET /pubapi/v1/fs/{path} handles=specific
        if ($response->status() === 401) {
            return redirect('/egnyte/connect');
        }

        return $response->json();
    }
}
