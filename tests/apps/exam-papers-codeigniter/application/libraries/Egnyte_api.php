<?php
defined('BASEPATH') OR exit('No direct script access allowed');

class Egnyte_api
{
    protected $CI;

    public function __construct()
    {
        $this->CI =& get_instance();
        $this->CI->config->load('egnyte');
    }

    public function login_url($state)
    {
        return $this->url('/puboauth/token') . '?' . http_build_query(array(
            'client_id' => $this->CI->config->item('egnyte_client_id'),
            'redirect_uri' => $this->CI->config->item('egnyte_redirect_uri'),
            'scope' => 'Egnyte.filesystem',
            'state' => $state,
            'response_type' => 'code',
        ));
    }

    public function token($code)
    {
        $ch = curl_init($this->url('/puboauth/token'));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_POST, true);
        curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query(array(
            'client_id' => $this->CI->config->item('egnyte_client_id'),
            'client_secret' => $this->CI->config->item('egnyte_client_secret'),
            'redirect_uri' => $this->CI->config->item('egnyte_redirect_uri'),
            'code' => $code,
            'grant_type' => 'authorization_code',
        )));
        $result = json_decode(curl_exec($ch), true);
        curl_close($ch);

        $this->CI->db->insert('egnyte_grants', array('expires' => $result['expires_in'])); // the token itself stays in the session

        return isset($result['access_token']) ? $result['access_token'] : null;
    }

    private function url($path)
    {
        return 'https://' . $this->CI->config->item('egnyte_domain') . '.egnyte.com' . $path;
    }
}
