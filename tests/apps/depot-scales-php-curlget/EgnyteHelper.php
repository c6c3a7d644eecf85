<?php

class EgnyteHelper
{
    private $config;

    public function __construct(array $config)
    {
        $this->config = $config;
    }

    private function url($path, array $query = array())
    {
        return 'https://' . $this->config['domain'] . '.egnyte.com/pubapi/v1' . $path . ($query ? '?' . http_build_query($query) : '');
    }

    public function listFolder($path)
    {
        $url = $this->url('/fs/' . rawurlencode($path), array('list_content' => 'true', 'access_token' => $this->config['token'])); //~ EG306
        $context = stream_context_create(array('http' => array('ignore_errors' => true)));
        $body = file_get_contents($url, false, $context); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (strpos($http_response_header[0], '401') !== false) {
            throw new RuntimeException('Egnyte: sign in again');
        }

        return json_decode($body, true);
    }

    public function userInfo()
    {
        $ch = curl_init($this->url('/userinfo')); //~ GET /pubapi/v1/userinfo handles=specific
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_HTTPHEADER, array('Authorization: Bearer ' . $this->config['token']));
        $body = curl_exec($ch);
        if (curl_getinfo($ch, CURLINFO_HTTP_CODE) == 401) {
            throw new RuntimeException('Egnyte: sign in again');
        }

        return json_decode($body, true);
    }
}
