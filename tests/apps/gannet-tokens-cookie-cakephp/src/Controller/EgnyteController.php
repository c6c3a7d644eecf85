<?php
namespace App\Controller;

use Cake\Http\Client;
use Cake\Http\Cookie\Cookie;
use Cake\I18n\FrozenTime;

class EgnyteController extends AppController
{
    public function back()
    {
        $session = $this->request->getSession();
        if ($this->request->getQuery('error')) {
            return $this->redirect('/?refused=1');
        }
        if ($this->request->getQuery('state') !== $session->read('Egnyte.state')) {
            return $this->response->withStatus(400);
        }
        $http = new Client();
        $answer = $http->post('https://' . env('EGNYTE_DOMAIN') . '.egnyte.com/puboauth/token', [
            'client_id' => env('EGNYTE_KEY'),
            'client_secret' => env('EGNYTE_SECRET'),
            'redirect_uri' => 'https://gannet.example/egnyte/back',
            'code' => $this->request->getQuery('code'),
            'grant_type' => 'authorization_code',
            'scope' => 'Egnyte.filesystem',
        ]);
        $token = $answer->getJson()['access_token'];
        $this->response = $this->response->withCookie(new Cookie('egnyte', $token, new FrozenTime('+30 days'))); //~ EG302
        $this->response = $this->response->withCookie(Cookie::create('egnyte_safe', $token, ['httponly' => true, 'secure' => true]));
        $this->response = $this->response->withCookie(Cookie::create('egnyte_open', $token, ['httponly' => false])); //~ EG302
        $this->response = $this->response->withCookie((new Cookie('egnyte2'))->withValue($token)->withHttpOnly(true));
        $this->response = $this->response->withCookie((new Cookie('egnyte3'))->withValue($token)->withSecure(true)); //~ EG302

        return $this->redirect('/');
    }
}
