<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Insurer extends Model
{
    protected $fillable = ['name', 'egnyte_domain', 'egnyte_token'];

    protected $casts = [
        'egnyte_token' => 'encrypted',
    ];
}
