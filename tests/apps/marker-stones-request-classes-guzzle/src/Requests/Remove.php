<?php

namespace Acme\Stones\Requests;

use GuzzleHttp\Psr7\Request;

/** Says the verb, and no more: the constructor is the library's. */
class Remove extends Request
{
}
