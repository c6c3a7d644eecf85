<?php

namespace Harbour\Egnyte;

use Curl\Curl;

class Transport
{
    private Curl $curl;
    private string $base;

    public function __construct(string $domain, string $token)
    {
        $this->base = 'https://' . $domain . '.egnyte.com/pubapi/v1';
        $this->curl = new Curl();
        $this->curl->setHeader('Authorization', 'Bearer ' . $token);
    }

    public function get(string $path, array $params = []): Answer
    {
        $this->curl->get($this->base . $path, $params); //~ EG403

        return new Answer($this->curl);
    }
}
