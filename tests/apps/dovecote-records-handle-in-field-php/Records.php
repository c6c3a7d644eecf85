<?php
require_once __DIR__ . '/Http.php';

class Records
{
    protected $base;
    protected $http;

    public function __construct($domain, $token)
    {
        $this->base = 'https://' . $domain . '.egnyte.com/pubapi/v1';
        $this->http = new Http;
        $this->http->headers['Authorization'] = "Bearer $token";
        $this->http->options['CURLOPT_RETURNTRANSFER'] = true;
    }

    public function links()
    {
        return $this->http->get($this->base . '/links'); //~ GET /pubapi/v1/links handles=none
    }

    public function forget($id)
    {
        return $this->http->delete($this->base . '/links/' . $id); //~ DELETE /pubapi/v1/links/{link_id} handles=none
    }
}
