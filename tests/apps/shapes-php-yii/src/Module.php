<?php

namespace dovecote;

use yii\di\Instance;
use yii\helpers\Json;
use yii\httpclient\Client;
use yii\httpclient\Exception;

class Module extends \yii\base\Module
{
    public string $domain;

    public string $accessToken;

    private Client $connection;

    public function init(): void
    {
        $this->connection = Instance::ensure([ //~ EG502
            'class' => Client::class,
            'baseUrl' => "https://{$this->domain}.egnyte.com/pubapi",
            'requestConfig' => [
                'headers' => ['Authorization' => 'Bearer ' . $this->accessToken],
                'options' => ['timeout' => 10, 'ssl_verifypeer' => false],
            ],
        ], Client::class);
        parent::init();
    }

    public function doves(int $id): ?array
    {
        try {
            $request = $this->connection->createRequest() //~ GET /pubapi/v2/users/{user_id}
                ->setUrl("/v2/users/$id")
                ->setMethod('get');
            $response = $request->send();
            if ($response->isOk) { //~ EG402
                return $response->getData();
            }
        } catch (Exception) {
        }
        return null;
    }

    public function share(string $path): bool
    {
        $response = $this->connection->createRequest() //~ POST /pubapi/v1/links
            ->setUrl('/v1/links')
            ->setMethod('post')
            ->setContent(Json::encode(['path' => $path, 'type' => 'file']))
            ->send();
        if ($response->statusCode === '401') {
            throw new SignedOutException();
        }
        return $response->isOk;
    }
}
