<?php
defined('BASEPATH') OR exit('No direct script access allowed');

class Houses extends CI_Controller
{
    public function index($village = 'all')
    {
        $this->load->library('egnyte');
        $folder = $this->egnyte->folder('Shared/Wash houses/' . $village);
        $this->load->view('houses', array('files' => isset($folder['files']) ? $folder['files'] : array()));
    }

    public function links()
    {
        $this->load->library('egnyte');
        $page = $this->egnyte->links();
        $this->output->set_content_type('application/json')->set_output(json_encode($page['ids']));
    }
}
