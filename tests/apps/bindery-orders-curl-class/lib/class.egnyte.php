<?php

class Egnyte
{
    var $domain;
    var $key;
    var $secret;
    var $token;

    function __construct($domain, $key, $secret)
    {
        $this->domain = $domain;
        $this->key = $key;
        $this->secret = $secret;
    }

    function setToken($token)
    {
        $this->token = $token;
    }

    function getLoginUrl()
    {
        $_SESSION['state'] = md5(uniqid(mt_rand(), true));
        return 'https://' . $this->domain . '.egnyte.com/puboauth/token?client_id=' . $this->key
            . '&redirect_uri=' . urlencode('https://bindery.example.com/index.php')
            . '&scope=Egnyte.filesystem%20Egnyte.link&state=' . $_SESSION['state'] . '&response_type=code';
    }

    function getToken($code)
    {
        $result = $this->curl('POST', '/puboauth/token', http_build_query(array(
            'client_id' => $this->key,
            'client_secret' => $this->secret,
            'redirect_uri' => 'https://bindery.example.com/index.php',
            'code' => $code,
            'scope' => 'Egnyte.filesystem', //~ EG109
            'grant_type' => 'authorization_code',
        )));
        return $result['access_token'];
    }

    function listFolder($path)
    {
        return $this->curl('GET', '/pubapi/v1/fs/' . $path); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    function getLinks()
    {
        return $this->curl('GET', '/pubapi/v1/links'); //~ GET /pubapi/v1/links handles=specific
    }

    function createLink($path)
    {
        return $this->curl('POST', '/pubapi/v1/links', json_encode(array('path' => $path, 'type' => 'file'))); //~ POST /pubapi/v1/links handles=specific
    }

    function addGroup($name)
    {
        return $this->curl('POST', '/pubapi/v2/groups', json_encode(array('displayName' => $name))); //~ POST /pubapi/v2/groups handles=specific; EG101
    }

    function curl($method, $url, $data = null)
    {
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, 'https://' . $this->domain . '.egnyte.com' . $url);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_CUSTOMREQUEST, $method);
        if ($this->token) {
            curl_setopt($ch, CURLOPT_HTTPHEADER, array('Authorization: Bearer ' . $this->token));
        }
        if ($data) {
            curl_setopt($ch, CURLOPT_POSTFIELDS, $data);
        }
        $response = curl_exec($ch);
        $code = curl_getinfo($ch, CURLINFO_HTTP_CODE);
        curl_close($ch);
        if ($code == 401) {
            return false;
        }
        return json_decode($response, true);
    }
}
