<?php

namespace dovecote;

use yii\httpclient\Client;

class Keeper
{
    public function account(string $domain, string $token): array
    {
        $client = new Client(['baseUrl' => "https://$domain.egnyte.com/pubapi/v1"]);
        $response = $client->get('userinfo', [], ['Authorization' => 'Bearer ' . $token])->send(); //~ GET /pubapi/v1/userinfo
        if ($response->getStatusCode() === '401') {
            throw new SignedOutException();
        }
        return $response->getData();
    }

    public function weather(string $place): array
    {
        $client = new Client(['baseUrl' => 'https://weather.example/pubapi/v1']);
        return $client->createRequest()->setMethod('GET')->setUrl('links')->setData(['place' => $place])->send()->getData();
    }
}
