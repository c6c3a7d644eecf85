<?php
defined('BASEPATH') OR exit('No direct script access allowed');

class Account_model extends CI_Model
{
    public function mine()
    {
        $this->load->library('encryption');
        $row = $this->db->get_where('accounts', array('user_id' => $this->session->user_id))->row();
        $row->token = $this->encryption->decrypt($row->token);
        $row->refresh_token = $this->encryption->decrypt($row->refresh_token);
        return $row;
    }

    public function renewed($account, $grant)
    {
        $this->db->update('accounts', array(
            'token' => $this->encryption->encrypt($grant->access_token),
            'refresh_token' => $this->encryption->encrypt($grant->refresh_token),
        ), array('user_id' => $account->user_id));
        return $this->mine();
    }
}
