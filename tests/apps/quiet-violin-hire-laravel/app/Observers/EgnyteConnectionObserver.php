<?php

namespace App\Observers;

use App\Models\EgnyteConnection;
use Illuminate\Support\Facades\Http;

class EgnyteConnectionObserver
{
    public function deleting(EgnyteConnection $connection): void
    {
        Http::asForm()
            ->withToken($connection->access_token)
            ->post("https://{$connection->domain}.egnyte.com/pubapi/v1/tokens/revoke", [
                'token' => $connection->access_token,
            ]);
    }
}
