<?php

namespace App\Egnyte;

use App\Egnyte\Resources\LinkResource;
use Saloon\Http\Auth\TokenAuthenticator;
use Saloon\Http\Connector;
use Saloon\Traits\Plugins\AlwaysThrowOnErrors;

class EgnyteConnector extends Connector
{
    use AlwaysThrowOnErrors;

    public function resolveBaseUrl(): string
    {
        return 'https://' . config('services.egnyte.domain') . '.egnyte.com/pubapi/v1';
    }

    protected function defaultAuth(): TokenAuthenticator
    {
        return new TokenAuthenticator(config('services.egnyte.token'));
    }

    public function links(): LinkResource
    {
        return new LinkResource($this);
    }
}
