<?php

namespace App\Controllers;

use App\Libraries\EgnyteClient;
use App\Models\EgnyteTokenModel;

class Egnyte extends BaseController
{
    public function callback()
    {
        if ($this->request->getGet('error') || $this->request->getGet('state') !== session('egnyte_state')) {
            return redirect()->to('/')->with('error', 'Sign-in refused');
        }

        $domain = session('egnyte_domain');
        $client = new EgnyteClient($domain);
        $data   = $client->getToken($this->request->getGet('code'));

        $model = new EgnyteTokenModel();
        $model->where('user_id', session('user_id'))->delete();
        $model->insert([ //~ EG303
            'user_id'      => session('user_id'),
            'domain'       => $domain,
            'access_token' => $data['access_token'],
            'expires_at'   => date('Y-m-d H:i:s', time() + $data['expires_in']),
        ]);

        return redirect()->to('/loans');
    }

    public function loans()
    {
        $model = new EgnyteTokenModel();
        $row   = $model->where('user_id', session('user_id'))->first();
        $loans = (new EgnyteClient($row['domain']))->listLoans($row['access_token']);
        if ($loans === null) {
            return redirect()->to('/egnyte/connect');
        }

        return view('loans', ['loans' => $loans]);
    }

    public function disconnect() //~ EG309
    {
        $model = new EgnyteTokenModel();
        $model->where('user_id', session('user_id'))->delete();

        return redirect()->to('/settings')->with('message', 'Egnyte disconnected');
    }
}
