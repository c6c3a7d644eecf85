<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class EgnyteVault extends Model
{
    protected $fillable = ['domain', 'access_token'];

    protected $casts = ['access_token' => 'encrypted'];
}
