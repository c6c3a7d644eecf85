<?php
defined('BASEPATH') OR exit('No direct script access allowed');

class Google extends CI_Controller
{
    public function callback()
    {
        if ($this->input->get('error')) {
            redirect('login');
        }
        if ($this->input->get('state') !== $this->session->userdata('google_state')) {
            show_error('Invalid state', 403);
        }
        $this->session->set_userdata('google_code', $this->input->get('code'));
        redirect('papers');
    }
}
