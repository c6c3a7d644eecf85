<?php
defined('BASEPATH') OR exit('No direct script access allowed');

class Egnyte extends CI_Controller
{
    public function __construct()
    {
        parent::__construct();
        $this->load->library(array('session', 'egnyte_api'));
        $this->load->helper('url');
    }

    public function connect()
    {
        $state = bin2hex(random_bytes(16));
        $this->session->set_userdata('egnyte_state', $state);
        redirect($this->egnyte_api->login_url($state));
    }

    public function callback()
    {
        $code = $this->input->get('code'); //~ EG210
        if ($this->input->get('state') !== $this->session->userdata('egnyte_state')) {
            show_error('Invalid state', 403);
        }
        $this->session->set_userdata('egnyte_token', $this->egnyte_api->token($code));
        redirect('papers');
    }
}
