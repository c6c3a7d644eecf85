<?php

namespace App\Http\Controllers;

use App\Services\EgnyteService;
use Illuminate\Http\Request;
use Illuminate\Support\Str;

class ThatchController extends Controller
{
    public function connect(Request $request, EgnyteService $egnyte)
    {
        $state = Str::random(40);
        $request->session()->put('state', $state);

        return redirect()->away($egnyte->authorizeUrl($state));
    }

    public function callback(Request $request, EgnyteService $egnyte)
    {
        abort_if($request->has('error') || $request->query('state') !== $request->session()->pull('state'), 403);
        $request->user()->update(['egnyte_token' => encrypt($egnyte->exchange($request->query('code')))]);

        return redirect('/roofs');
    }

    public function show(Request $request, string $roof)
    {
        $egnyte = new EgnyteService(decrypt($request->user()->egnyte_token));

        return view('roof', [
            'folder' => $egnyte->folder("Shared/Roofs/{$roof}"),
            'links' => $egnyte->links("/Shared/Roofs/{$roof}"),
        ]);
    }

    public function archive(Request $request, string $roof)
    {
        $egnyte = new EgnyteService(decrypt($request->user()->egnyte_token));
        foreach ($egnyte->links("/Shared/Roofs/{$roof}") as $id) {
            $egnyte->unlink($id);
        }
        $egnyte->move("Shared/Roofs/{$roof}", "/Shared/Archive/{$roof}");

        return back();
    }
}
