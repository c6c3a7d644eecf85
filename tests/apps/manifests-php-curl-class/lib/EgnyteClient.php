<?php

class EgnyteUnauthorized extends Exception {}

class EgnyteClient
{
    private $domain;
    private $token;

    public function __construct($domain, $token)
    {
        $this->domain = $domain;
        $this->token = $token;
    }

    public function getFolder($path)
    {
        return $this->request('GET', '/fs' . $path); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public function createLink($path)
    {
        return $this->request('POST', '/links', array('path' => $path, 'type' => 'file', 'accessibility' => 'anyone')); //~ POST /pubapi/v1/links handles=specific
    }

    private function request($method, $endpoint, $data = null)
    {
        $ch = curl_init('https://' . $this->domain . '.egnyte.com/pubapi/v1' . $endpoint);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_CUSTOMREQUEST, $method);
        curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false); //~ EG502
        curl_setopt($ch, CURLOPT_HTTPHEADER, array('Authorization: Bearer ' . $this->token, 'Content-Type: application/json'));
        if ($data !== null) {
            curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($data));
        }
        $body = curl_exec($ch);
        $status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
        curl_close($ch);
        if ($status == 401) {
            throw new EgnyteUnauthorized('Please connect to Egnyte again');
        }
        if ($status >= 400) {
            throw new RuntimeException("Egnyte answered $status");
        }
        return json_decode($body, true);
    }
}
