<?php

namespace App;

use Illuminate\Support\Facades\Http;

class LeaseFolders
{
    public function __construct(private Account $account)
    {
    }

    public function folders(): array
    {
        return Http::withToken($this->account->token) //~ GET /pubapi/v1/fs/{path} handles=specific
            ->get("https://{$this->account->domain}.egnyte.com/pubapi/v1/fs/Shared/Leases")
            ->throw(function ($response, $error) {
                if ($response->unauthorized()) {
                    $this->account->askToSignInAgain();
                }
                if ($response->status() === 429) {
                    sleep((int) $response->header('Retry-After'));
                }
            })
            ->json('folders');
    }

    public function links(): array
    {
        return Http::withToken($this->account->token) //~ GET /pubapi/v1/links handles=generic; EG402; EG403
            ->get("https://{$this->account->domain}.egnyte.com/pubapi/v1/links")
            ->throw(fn ($response, $error) => report($error))
            ->json('links');
    }
}
