<?php

namespace App\Egnyte;

use Illuminate\Support\Facades\Http;
use Illuminate\Support\Arr;

class SignIn
{
    public const STATE = 'lark-forms'; //~ EG206

    public function url(string $domain): string
    {
        return "https://{$domain}.egnyte.com/puboauth/token?" . Arr::query([
            'client_id' => config('egnyte.key'),
            'redirect_uri' => config('egnyte.callback'),
            'response_type' => 'code',
            'scope' => implode(' ', config('egnyte.scopes')),
            'state' => self::STATE,
        ]);
    }

    public function redeem(string $domain, string $code): string
    {
        $answer = Http::post("https://{$domain}.egnyte.com/puboauth/token", [
            'client_id' => config('egnyte.key'),
            'client_secret' => config('egnyte.secret'),
            'redirect_uri' => 'https://larkclinic.example/egnyte/callback', //~ EG208
            'scope' => 'Egnyte.filesystem', //~ EG109
            'code' => $code,
            'grant_type' => 'authorization_code', //~ EG209
        ]);

        return $answer->throw()->json('access_token');
    }
}
