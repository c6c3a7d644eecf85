<?php

namespace App\Egnyte\Requests;

use Saloon\Enums\Method;
use Saloon\Http\Request;

class DeleteLink extends Request
{
    protected Method $method = Method::DELETE;

    public function __construct(protected string $id)
    {
    }

    public function resolveEndpoint(): string
    {
        return "links/{$this->id}";
    }
}
