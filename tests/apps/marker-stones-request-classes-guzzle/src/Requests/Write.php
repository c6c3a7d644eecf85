<?php

namespace Acme\Stones\Requests;

use GuzzleHttp\Psr7\Request;

/** Sends a record, under any verb. */
class Write extends Request
{
    public function __construct(string $verb, string $path, array $record)
    {
        parent::__construct($verb, $path, ['Content-Type' => 'application/json'], json_encode($record));
    }
}
