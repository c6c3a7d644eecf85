<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class PrefixedAccount extends Model
{
    protected $fillable = ['domain', 'access_token'];

    protected $casts = ['access_token' => 'encrypted'];

    public function getAccessTokenAttribute($value): string
    {
        return 'Bearer ' . decrypt($value);
    }
}
