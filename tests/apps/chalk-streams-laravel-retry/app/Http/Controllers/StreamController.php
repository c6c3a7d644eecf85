<?php

namespace App\Http\Controllers;

use App\Services\Streams;
use Illuminate\Http\Client\RequestException;

class StreamController
{
    public function index()
    {
        $streams = new Streams(session('egnyte.domain'), session('egnyte.token'));
        try {
            return view('streams', ['streams' => $streams->streams(), 'links' => $streams->links()]);
        } catch (RequestException $e) {
            if ($e->response->status() === 401) {
                return redirect('/connect');
            }
            throw $e;
        }
    }
}
