<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class EgnyteAccount extends Model
{
    protected $fillable = ['domain', 'token'];

    protected $casts = ['token' => 'encrypted'];

    protected $hidden = ['token'];
}
