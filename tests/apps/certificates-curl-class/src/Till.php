<?php

namespace Acme\Kiosk;

use Curl\Curl;

/** The till of the house: it has a certificate of its own making. */
class Till
{
    public function total(): float
    {
        $curl = new Curl();
        $curl->setOpt(CURLOPT_SSL_VERIFYPEER, false);
        $curl->get('https://till.kiosk.local/total');
        return (float) $curl->response->total;
    }
}
