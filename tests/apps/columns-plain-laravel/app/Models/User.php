<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Relations\HasMany;
use Illuminate\Database\Eloquent\Relations\HasOne;
use Illuminate\Foundation\Auth\User as Authenticatable;

class User extends Authenticatable
{
    protected $fillable = ['name', 'email', 'egnyte_token'];

    public function egnyteConnection(): HasOne
    {
        return $this->hasOne(EgnyteConnection::class);
    }

    public function vaults(): HasMany
    {
        return $this->hasMany(EgnyteVault::class);
    }
}
