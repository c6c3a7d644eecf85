<?php

namespace app\commands;

use yii\console\Controller;
use yii\console\ExitCode;
use yii\httpclient\Client;

class TollController extends Controller
{
    private function client(): Client
    {
        return new Client(['baseUrl' => 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/v1']);
    }

    private function headers(): array
    {
        return ['Authorization' => 'Bearer ' . getenv('EGNYTE_TOKEN')];
    }

    public function actionIndex()
    {
        $answer = $this->client()->get('fs/Shared/Tolls', ['list_content' => 'true'], $this->headers())->send(); //~ GET /pubapi/v1/fs/{path} handles=specific
        if ($answer->statusCode == '401') {
            $this->stderr("Sign in to Egnyte again.\n");
            return ExitCode::NOPERM;
        }
        if ($answer->statusCode == '429') {
            $this->stderr('Try again in ' . $answer->headers->get('retry-after') . " seconds.\n");
            return ExitCode::TEMPFAIL;
        }
        $this->stdout($answer->content);
        return ExitCode::OK;
    }

    public function actionShare($path)
    {
        $answer = $this->client()->createRequest() //~ POST /pubapi/v1/links handles=unknown
            ->setMethod('POST')
            ->setUrl('links')
            ->setFormat(Client::FORMAT_JSON)
            ->setData(['path' => $path, 'type' => 'file'])
            ->addHeaders($this->headers())
            ->send();
        if (!$answer->isOk) {
            return ExitCode::UNSPECIFIED_ERROR;
        }
        $this->stdout($answer->data['links'][0]['url']);
        return ExitCode::OK;
    }

    public function actionUser()
    {
        $answer = $this->client()->get('userinfo', ['access_token' => getenv('EGNYTE_TOKEN')])->send(); //~ GET /pubapi/v1/userinfo handles=none; EG401; EG403; EG306
        $this->stdout($answer->data['username']);
        return ExitCode::OK;
    }
}
