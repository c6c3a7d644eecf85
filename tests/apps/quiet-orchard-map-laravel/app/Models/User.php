<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Relations\HasOne;
use Illuminate\Foundation\Auth\User as Authenticatable;

class User extends Authenticatable
{
    public function egnyteAccount(): HasOne
    {
        return $this->hasOne(EgnyteAccount::class);
    }
}
