<?php

namespace Tram;

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\MessageFormatter;
use GuzzleHttp\Middleware;
use Monolog\Handler\StreamHandler;
use Monolog\Logger;
use Monolog\LogRecord;

final class Wire
{
    public static function logger(): Logger
    {
        $logger = new Logger('tram', [new StreamHandler('php://stderr')]);
        $logger->pushProcessor(function (LogRecord $record): LogRecord {
            $context = $record->context;
            array_walk_recursive($context, function (&$value, $key) {
                if (preg_match('/token|secret|code|authorization/i', (string) $key)) {
                    $value = '(hidden)';
                }
            });

            return $record->with(context: $context);
        });

        return $logger;
    }

    public static function client(Logger $logger): Client
    {
        $stack = HandlerStack::create();
        $stack->push(Middleware::log($logger, new MessageFormatter('{method} {host} {code} {res_header_Retry-After}')));

        return new Client(['handler' => $stack, 'http_errors' => false]);
    }
}
