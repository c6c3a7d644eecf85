<?php
defined('BASEPATH') OR exit('No direct script access allowed');

class Egnyte
{
    protected $ci;
    protected $account;

    public function __construct($params = array())
    {
        $this->ci =& get_instance();
        $this->ci->load->model('account_model');
        $this->account = $this->ci->account_model->mine();
    }

    public function folder($path)
    {
        return $this->call('GET', '/pubapi/v1/fs/' . implode('/', array_map('rawurlencode', explode('/', $path))));  //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public function links()
    {
        return $this->call('GET', '/pubapi/v1/links');  //~ GET /pubapi/v1/links handles=specific
    }

    protected function call($method, $path, $body = NULL, $again = TRUE)
    {
        list($status, $headers, $json) = $this->send($method, $path, $body);

        if ($status === 401) {
            if ( ! $again || ! $this->renew()) {
                redirect('egnyte/connect');
            }
            return $this->call($method, $path, $body, FALSE);
        }
        if ($status === 429 && $again) {
            sleep(isset($headers['retry-after']) ? (int) $headers['retry-after'] : 5);
            return $this->call($method, $path, $body, FALSE);
        }
        if ($status >= 400) {
            show_error('Egnyte answered ' . $status, 502);
        }

        return json_decode($json, TRUE);
    }

    protected function send($method, $path, $body)
    {
        $headers = array();
        $ch = curl_init('https://' . $this->account->domain . '.egnyte.com' . $path);
        curl_setopt_array($ch, array(
            CURLOPT_CUSTOMREQUEST => $method,
            CURLOPT_RETURNTRANSFER => TRUE,
            CURLOPT_HTTPHEADER => array('Authorization: Bearer ' . $this->account->token, 'Content-Type: application/json'),
            CURLOPT_HEADERFUNCTION => function ($ch, $line) use (&$headers) {
                if (strpos($line, ':') !== FALSE) {
                    list($name, $value) = explode(':', $line, 2);
                    $headers[strtolower($name)] = trim($value);
                }
                return strlen($line);
            },
        ));
        if ($body !== NULL) {
            curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($body));
        }
        $json = curl_exec($ch);
        $status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
        curl_close($ch);

        return array($status, $headers, $json);
    }

    protected function renew()
    {
        $ch = curl_init('https://' . $this->account->domain . '.egnyte.com/puboauth/token');
        curl_setopt_array($ch, array(
            CURLOPT_RETURNTRANSFER => TRUE,
            CURLOPT_POSTFIELDS => http_build_query(array(
                'client_id' => getenv('EGNYTE_KEY'),
                'client_secret' => getenv('EGNYTE_SECRET'),
                'grant_type' => 'refresh_token',
                'refresh_token' => $this->account->refresh_token,
            )),
        ));
        $grant = json_decode(curl_exec($ch));
        curl_close($ch);
        if (empty($grant->access_token)) {
            return FALSE;
        }
        $this->account = $this->ci->account_model->renewed($this->account, $grant);
        return TRUE;
    }
}
