<?php

namespace App\Egnyte\Requests;

use Saloon\Enums\Method;
use Saloon\Http\Request;

class ListLinks extends Request
{
    protected Method $method = Method::GET;

    public function resolveEndpoint(): string
    {
        return 'links';
    }
}
