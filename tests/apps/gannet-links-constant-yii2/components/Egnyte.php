<?php
namespace app\components;

require_once __DIR__ . '/../config/constants.php';

use yii\base\Component;

class Egnyte extends Component
{
    public function links()
    {
        return $this->get(constant('EGNYTE_BASE') . '/pubapi/v1/links'); //~ GET /pubapi/v1/links handles=specific
    }

    public function user()
    {
        return $this->get(constant('EGNYTE_SECURE') . '/pubapi/v1/userinfo'); //~ GET /pubapi/v1/userinfo handles=specific
    }

    /** Of whichever constant the settings name. */
    public function notes($of)
    {
        return $this->get(constant($of) . '/pubapi/v1/notes'); //~ GET /pubapi/v1/notes handles=specific
    }

    private function get($url)
    {
        $curl = curl_init($url);
        curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($curl, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('EGNYTE_TOKEN')]);
        $body = curl_exec($curl);
        if (curl_getinfo($curl, CURLINFO_HTTP_CODE) === 401) {
            return null;
        }
        return json_decode($body, true);
    }
}
