<?php

namespace app\controllers;

use app\models\Loom;
use Yii;
use yii\httpclient\Client;
use yii\web\Controller;
use yii\web\ForbiddenHttpException;
use yii\web\HttpException;

class EgnyteController extends Controller
{
    const BACK = 'https://looms.example.com/egnyte/back';

    public function actionConnect($domain)
    {
        $state = Yii::$app->security->generateRandomString();
        Yii::$app->session->set('state', $state);
        Yii::$app->session->set('domain', $domain);

        return $this->redirect("https://$domain.egnyte.com/puboauth/token?" . http_build_query([
            'client_id' => getenv('EGNYTE_KEY'),
            'redirect_uri' => self::BACK,
            'scope' => 'Egnyte.filesystem',
            'response_type' => 'code',
            'state' => $state,
        ]));
    }

    public function actionBack()
    {
        $request = Yii::$app->request;
        if ($request->get('error') || $request->get('state') !== Yii::$app->session->remove('state')) {
            throw new ForbiddenHttpException();
        }
        $domain = Yii::$app->session->get('domain');
        $grant = (new Client())->post("https://$domain.egnyte.com/puboauth/token", [
            'client_id' => getenv('EGNYTE_KEY'),
            'client_secret' => getenv('EGNYTE_SECRET'),
            'redirect_uri' => self::BACK,
            'code' => $request->get('code'),
            'grant_type' => 'authorization_code',
        ])->send()->data;
        $loom = Loom::findOne(['domain' => $domain]) ?: new Loom(['domain' => $domain]);
        $loom->token = $grant['access_token'];
        $loom->save(false);

        return $this->redirect(['looms', 'domain' => $domain]);
    }

    public function actionLooms($domain)
    {
        $loom = Loom::findOne(['domain' => $domain]);
        $answer = (new Client())->get("https://{$loom->domain}.egnyte.com/pubapi/v1/fs/Shared/Looms", null, ['Authorization' => 'Bearer ' . $loom->token])->send(); //~ GET /pubapi/v1/fs/{path} handles=specific
        if ($answer->statusCode == 401) {
            return $this->redirect(['connect', 'domain' => $domain]);
        }
        if ($answer->statusCode == 429) {
            Yii::$app->response->headers->set('Retry-After', $answer->headers->get('retry-after'));
            throw new HttpException(503);
        }

        return $this->asJson($answer->data);
    }

    public function actionDisconnect($domain)
    {
        Loom::findOne(['domain' => $domain])->delete();

        return $this->goHome();
    }
}
