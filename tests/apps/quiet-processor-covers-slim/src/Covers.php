<?php

namespace Acme\Ropewalk;

use Monolog\LogRecord;
use Monolog\Processor\ProcessorInterface;

final class Covers implements ProcessorInterface
{
    private const NAMES = ['token', 'access_token', 'client_secret', 'code'];

    public function __invoke(LogRecord $record): LogRecord
    {
        $context = $record->context;
        array_walk_recursive($context, function (&$value, $name) {
            if (in_array($name, self::NAMES, true)) {
                $value = '***';
            }
        });
        return $record->with(context: $context);
    }
}
