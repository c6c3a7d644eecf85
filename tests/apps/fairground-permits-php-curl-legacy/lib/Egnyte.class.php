<?php
class Egnyte
{
    var $domain;
    var $token;
    var $error = '';

    function Egnyte($domain, $token)
    {
        $this->domain = $domain;
        $this->token = $token;
    }

    function _request($method, $path, $body = null)
    {
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, 'https://' . $this->domain . '.egnyte.com/pubapi/v1' . $path); //~ EG401 EG403
        curl_setopt($ch, CURLOPT_CUSTOMREQUEST, $method);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
        curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 0);
        curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, 0); //~ EG502
        curl_setopt($ch, CURLOPT_HTTPHEADER, array('Authorization: Bearer ' . $this->token, 'Content-Type: application/json'));
        if ($body !== null) {
            curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($body));
        }
        $result = curl_exec($ch);
        if ($result === false) {
            $this->error = curl_error($ch);
        }
        curl_close($ch);
        return json_decode($result, true);
    }

    function listFolder($path)
    {
        return $this->_request('GET', '/fs/Shared/' . $path); //~ GET /pubapi/v1/fs/{path} handles=none
    }

    function createLink($path)
    {
        return $this->_request('POST', '/links', array('path' => $path, 'type' => 'file', 'accessibility' => 'anyone')); //~ POST /pubapi/v1/links handles=none
    }

    function whoAmI()
    {
        $ch = curl_init('https://' . $this->domain . '.egnyte.com/pubapi/v1/userinfo'); //~ GET /pubapi/v1/userinfo handles=specific
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
        curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 2);
        curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, 1);
        curl_setopt($ch, CURLOPT_HTTPHEADER, array('Authorization: Bearer ' . $this->token));
        $result = curl_exec($ch);
        $info = curl_getinfo($ch);
        curl_close($ch);
        if ($info['http_code'] == 401) {
            header('Location: /connect.php');
            exit;
        }
        return json_decode($result, true);
    }
}
