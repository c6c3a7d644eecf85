<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Http\Request;
use Symfony\Component\HttpFoundation\Response;

/** Lets only those in who were sent away by us, and who agreed. */
class CameBack
{
    public function handle(Request $request, Closure $next): Response
    {
        $wanted = (string) $request->session()->pull('state');
        abort_unless($wanted !== '' && hash_equals($wanted, (string) $request->query('state')), 403);

        if ($request->has('error')) {
            return redirect('/')->with('status', 'Egnyte was not connected.');
        }

        return $next($request);
    }
}
