<?php

namespace App\Exceptions;

use Illuminate\Http\RedirectResponse;
use Illuminate\Http\Request;
use RuntimeException;

class EgnyteSignedOut extends RuntimeException
{
    public function render(Request $request): RedirectResponse
    {
        $request->user()->egnyteConnection()->delete();

        return redirect()->route('egnyte.connect')->with('notice', __('Please connect to Egnyte again.'));
    }
}
