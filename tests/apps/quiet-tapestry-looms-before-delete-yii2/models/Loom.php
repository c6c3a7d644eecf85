<?php

namespace app\models;

use Yii;
use yii\db\ActiveRecord;
use yii\httpclient\Client;

/**
 * @property string $domain
 * @property string $sealed_token
 */
class Loom extends ActiveRecord
{
    public function setToken($token)
    {
        $this->sealed_token = base64_encode(Yii::$app->security->encryptByKey($token, getenv('COLUMN_KEY')));
    }

    public function getToken()
    {
        return Yii::$app->security->decryptByKey(base64_decode($this->sealed_token), getenv('COLUMN_KEY'));
    }

    public function beforeDelete()
    {
        $answer = (new Client())->post("https://{$this->domain}.egnyte.com/pubapi/v1/tokens/revoke", ['token' => $this->token])->send();

        return $answer->isOk && parent::beforeDelete();
    }
}
