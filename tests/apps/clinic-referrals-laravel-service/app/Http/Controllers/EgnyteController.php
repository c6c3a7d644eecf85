<?php

namespace App\Http\Controllers;

use App\Models\Clinic;
use App\Models\Insurer;
use App\Services\EgnyteService;
use Illuminate\Http\Request;

class EgnyteController extends Controller
{
    public function __construct(private EgnyteService $egnyte)
    {
    }

    public function callback(Request $request, Clinic $clinic)
    {
        abort_if($request->session()->pull('egnyte_state') !== $request->query('state'), 403);

        $token = $this->egnyte->exchangeCode($clinic->egnyte_domain, $request->query('code'));

        $clinic->update([ //~ EG303
            'egnyte_token' => $token['access_token'],
            'egnyte_expires_at' => now()->addSeconds($token['expires_in']),
        ]);

        return redirect()->route('clinics.show', $clinic);
    }

    public function insurerCallback(Request $request, Insurer $insurer)
    {
        abort_if($request->session()->pull('egnyte_state') !== $request->query('state'), 403);

        $token = $this->egnyte->exchangeCode($insurer->egnyte_domain, $request->query('code'));

        $insurer->update([
            'egnyte_token' => $token['access_token'],
        ]);

        return redirect()->route('insurers.show', $insurer);
    }

    public function ownCallback(Request $request)
    {
        abort_if($request->session()->pull('egnyte_state') !== $request->query('state'), 403);

        $token = $this->egnyte->exchangeCode($request->user()->egnyte_domain, $request->query('code'));

        $request->user()->update(['egnyte_token' => $token['access_token']]); //~ EG303
        $request->user()->update(['egnyte_expires_at' => now()->addSeconds($token['expires_in'])]);

        return redirect()->route('profile');
    }

    public function show(Clinic $clinic)
    {
        return view('clinics.show', [
            'clinic' => $clinic,
            'files' => $this->egnyte->listFolder($clinic->egnyte_domain, $clinic->egnyte_token, 'Referrals'),
        ]);
    }
}
