<?php
declare(strict_types=1);

namespace App\Controller;

use Cake\Core\Configure;
use Cake\Http\Client;
use Cake\Http\Cookie\Cookie;
use Cake\Http\Exception\ForbiddenException;
use Cake\Log\Log;
use Cake\Utility\Security;

class EgnyteController extends AppController
{
    public function back()
    {
        $session = $this->request->getSession();
        if ($this->request->getQuery('error') || $this->request->getQuery('state') !== $session->consume('Egnyte.state')) {
            throw new ForbiddenException();
        }
        $http = new Client();
        $answer = $http->post('https://' . Configure::read('Egnyte.domain') . '.egnyte.com/puboauth/token', [
            'grant_type' => 'authorization_code',
            'client_id' => Configure::read('Egnyte.key'),
            'client_secret' => Configure::read('Egnyte.secret'),
            'redirect_uri' => 'https://cloths.example.com/egnyte/back',
            'code' => $this->request->getQuery('code'),
        ]);
        ['access_token' => $token, 'token_type' => $kind] = $answer->getJson();
        Log::info(sprintf('connected, a %s token', $kind));

        $accounts = $this->fetchTable('Accounts');
        $account = $accounts->get($this->Authentication->getIdentity()->getIdentifier());
        $account->set('sealed', Security::encrypt($token, Configure::read('Sealing.key')));
        $accounts->saveOrFail($account);
        file_put_contents(TMP . 'egnyte-' . $account->id, $token); //~ EG303

        return $this->redirect(['controller' => 'Cloths', 'action' => 'index']);
    }
}
