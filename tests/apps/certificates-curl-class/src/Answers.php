<?php

namespace Acme\Kiosk;

use Curl\Curl;

class Answers
{
    public static function of(Curl $curl): array
    {
        if ($curl->httpStatusCode === 401) {
            throw new SignInAgain();
        }
        if ($curl->httpStatusCode === 429) {
            throw new TryLater((int) $curl->responseHeaders['Retry-After']);
        }
        return json_decode($curl->rawResponse, true);
    }
}
