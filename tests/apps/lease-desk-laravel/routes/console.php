<?php

use App\Account;
use App\LeaseFolders;
use Illuminate\Support\Facades\Artisan;

Artisan::command('leases:list', function () {
    $folders = new LeaseFolders(Account::first());
    $this->table(['name'], $folders->folders());
    $this->table(['url'], $folders->links());
});
