<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class EgnyteAccount extends Model
{
    protected $fillable = ['domain', 'access_token'];

    protected $hidden = ['access_token'];

    protected $casts = ['access_token' => 'encrypted'];
}
