<?php

use Illuminate\Support\Facades\Http;

it('asks the sandbox', function () {
    $token = 'k7mzq3vwt9xb2nhd6crp4yjf';
    Http::fake(['https://brightsmile.qa-egnyte.com/*' => Http::response(['files' => []])]);
    $answer = Http::withToken($token)->get('http://brightsmile.qa-egnyte.com/pubapi/v1/perms/folder/Shared');
    expect($answer->status())->toBe(200);
});
