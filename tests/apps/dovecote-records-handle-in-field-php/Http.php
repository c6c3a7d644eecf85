<?php

/** One request at a time; its handle has the name of the method that makes it. */
class Http
{
    public $headers = array();
    public $options = array();
    protected $request;

    public function get($url)
    {
        return $this->request('GET', $url);
    }

    public function delete($url)
    {
        return $this->request('DELETE', $url);
    }

    public function request($method, $url)
    {
        $this->request = curl_init();
        curl_setopt($this->request, CURLOPT_CUSTOMREQUEST, $method);
        curl_setopt($this->request, CURLOPT_URL, $url); //~ EG401
        $lines = array();
        foreach ($this->headers as $name => $value) {
            $lines[] = $name . ': ' . $value;
        }
        curl_setopt($this->request, CURLOPT_HTTPHEADER, $lines);
        foreach ($this->options as $option => $value) {
            curl_setopt($this->request, constant($option), $value);
        }
        $body = curl_exec($this->request);
        curl_close($this->request);
        return json_decode($body, true);
    }
}
