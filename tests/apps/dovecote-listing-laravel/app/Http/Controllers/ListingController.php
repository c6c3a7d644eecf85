<?php

namespace App\Http\Controllers;

use App\Services\EgnyteService;
use Illuminate\Http\Request;

class ListingController extends Controller
{
    public function __construct(private EgnyteService $egnyte)
    {
    }

    public function index(Request $request)
    {
        $listing = $this->egnyte->folder($request->user()->egnyte_token, 'Shared/Dovecotes');
        if ($listing->failed()) { //~ EG402; EG403
            return back()->withErrors(['egnyte' => 'The listing could not be loaded.']);
        }

        return view('listing.index', ['files' => $listing->json('files')]);
    }

    public function show(Request $request, string $name)
    {
        $listing = $this->egnyte->link($request->user()->egnyte_token, $name);
        if ($listing->unauthorized()) {
            return redirect('/egnyte/connect');
        }
        if ($listing->status() === 429) {
            return back()->withErrors(['egnyte' => 'Egnyte is busy. Try again in ' . $listing->header('Retry-After') . ' seconds.']);
        }

        return view('listing.show', ['link' => $listing->json()]);
    }
}
