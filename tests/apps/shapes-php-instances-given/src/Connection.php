<?php

namespace Notices;

class Connection
{
    private $url;
    private $token;

    public function __construct($token, $domain)
    {
        $this->token = $token;
        $this->url = 'https://' . $domain . '.egnyte.com/pubapi/v1/';
    }

    public function get($endpoint, $args = [])
    {
        return wp_remote_get($this->url . $endpoint, ['body' => $args, 'headers' => ['Authorization' => 'Bearer ' . $this->token]]);
    }
}
