<?php

namespace App\Observers;

use App\Jobs\TakeTokenBack;
use App\Models\EgnyteConnection;

class EgnyteConnectionObserver
{
    public function deleted(EgnyteConnection $connection): void
    {
        TakeTokenBack::dispatch($connection->domain, $connection->getRawOriginal('token'))->onQueue('low');
    }
}
