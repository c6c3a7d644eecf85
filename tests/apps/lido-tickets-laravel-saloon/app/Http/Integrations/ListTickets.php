<?php

namespace App\Http\Integrations;

use Saloon\Enums\Method;
use Saloon\Http\Request;

class ListTickets extends Request
{
    protected Method $method = Method::GET;

    public function resolveEndpoint(): string
    {
        return '/pubapi/v1/fs/Shared/Tickets';
    }
}
