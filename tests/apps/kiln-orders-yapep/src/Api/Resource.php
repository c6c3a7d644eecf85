<?php

namespace Acme\Kiln\Api;

use YapepBase\Application;
use YapepBase\Communication\CurlHttpRequest;

/**
 * What all resources of the account have.
 */
abstract class Resource
{
    public function __construct(private string $domain, private string $token)
    {
    }

    protected function requestFor(string $path): CurlHttpRequest
    {
        $request = Application::getInstance()->getDiContainer()->getCurlHttpRequest();
        $request->setUrl(sprintf('https://%s.egnyte.com/%s', $this->domain, ltrim($path, '/')));
        $request->addHeader('Authorization: Bearer '.$this->token);

        return $request;
    }

    protected function sendRequest(CurlHttpRequest $request, string $what): ?array
    {
        $result = $request->send();
        if (!$result->isRequestSuccessful()) {
            switch ($result->getResponseCode()) {
                case 401:
                    throw new SignInAgain($what);
                case 429:
                    throw new Throttled($what, $result->getResponseHeaders());
            }
            throw new \RuntimeException("$what failed");
        }

        return json_decode($result->getResponseBody(), true);
    }
}
