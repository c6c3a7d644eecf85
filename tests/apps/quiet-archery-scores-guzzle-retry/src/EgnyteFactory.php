<?php

namespace Archery;

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleRetry\GuzzleRetryMiddleware;

final class EgnyteFactory
{
    public static function make(string $domain, string $token): Client
    {
        $stack = HandlerStack::create();
        // answers 429 and 503 by waiting for Retry-After
        $stack->push(GuzzleRetryMiddleware::factory(['max_retry_attempts' => 5]));

        return new Client([
            'handler' => $stack,
            'base_uri' => "https://$domain.egnyte.com/pubapi/v1/",
            'headers' => ['Authorization' => "Bearer $token"],
        ]);
    }
}
