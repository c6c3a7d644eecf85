<?php

namespace Acme\Stones\Resources;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\ClientException;
use Psr\Http\Message\RequestInterface;

abstract class Resource
{
    public function __construct(private ClientInterface $client)
    {
    }

    protected function send(RequestInterface $request): array
    {
        try {
            $answer = $this->client->send($request);
        } catch (ClientException $refused) {
            if ($refused->getResponse()->getStatusCode() === 401) {
                throw new SignInAgain($refused->getMessage());
            }
            if ($refused->getResponse()->getStatusCode() === 429) {
                sleep((int) $refused->getResponse()->getHeaderLine('Retry-After'));
            }
            throw $refused;
        }

        return json_decode((string) $answer->getBody(), true);
    }
}
