<?php

namespace Acme\Kiosk;

use Curl\Curl;

class CheckedEgnyte
{
    private Curl $curl;

    public function __construct(private string $domain, string $token, bool $checked = true)
    {
        $this->curl = new Curl();
        $this->curl->setHeader('Authorization', 'Bearer ' . $token);
        $this->curl->setOpt(CURLOPT_SSL_VERIFYPEER, $checked);
        $this->curl->setOpt(CURLOPT_SSL_VERIFYHOST, 2);
    }

    public function share(string $path): array
    {
        $this->curl->post("https://{$this->domain}.egnyte.com/pubapi/v1/links", ['path' => $path, 'type' => 'file']); //~ POST /pubapi/v1/links handles=specific
        return Answers::of($this->curl);
    }
}
