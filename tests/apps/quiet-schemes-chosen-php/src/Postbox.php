<?php

namespace Postbox;

class Postbox
{
    private $url;
    private $token;

    public function __construct($token, $domain, $ssl = true)
    {
        $this->token = $token;
        $this->url = $this->root($domain, 'v1', $ssl);
    }

    public function account()
    {
        return wp_remote_get($this->url . 'userinfo', ['headers' => ['Authorization' => 'Bearer ' . $this->token]]); //~ GET /pubapi/v1/userinfo
    }

    // Nobody says that it should be without.
    private function root($domain, $version = 'v1', $ssl = true)
    {
        return 'http' . ($ssl ? 's' : '') . '://' . $domain . '.egnyte.com/pubapi/' . $version . '/';
    }
}
