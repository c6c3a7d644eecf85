<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Clinic extends Model
{
    protected $fillable = ['name', 'egnyte_domain', 'egnyte_token', 'egnyte_expires_at'];

    protected $hidden = ['egnyte_token'];

    protected $casts = [
        'egnyte_expires_at' => 'datetime',
    ];
}
