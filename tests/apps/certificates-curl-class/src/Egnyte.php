<?php

namespace Acme\Kiosk;

use Curl\Curl;

class Egnyte
{
    private Curl $curl;

    public function __construct(private string $domain, string $token, bool $checked = false)
    {
        $this->curl = new Curl();
        $this->curl->setHeader('Authorization', 'Bearer ' . $token);
        $this->curl->setOpt(CURLOPT_SSL_VERIFYPEER, $checked); //~ EG502
        $this->curl->setOpt(CURLOPT_TIMEOUT, 20);
    }

    public function menu(): array
    {
        $this->curl->get("https://{$this->domain}.egnyte.com/pubapi/v1/fs/Shared/Menu"); //~ GET /pubapi/v1/fs/{path} handles=specific
        return Answers::of($this->curl);
    }
}
