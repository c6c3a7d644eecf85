<?php

namespace Acme\Stones\Requests;

use GuzzleHttp\Psr7\Request;

/** Reads something, with a query. */
class Read extends Request
{
    public function __construct(string $path, array $query = [])
    {
        if ($query) {
            $path .= '?' . http_build_query($query);
        }

        parent::__construct('GET', $path, ['Accept' => 'application/json']);
    }
}
