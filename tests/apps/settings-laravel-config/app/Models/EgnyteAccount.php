<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class EgnyteAccount extends Model
{
    protected $fillable = ['user_id', 'access_token', 'connected_at'];

    protected $casts = [
        'access_token' => 'encrypted',
        'connected_at' => 'datetime',
    ];
}
