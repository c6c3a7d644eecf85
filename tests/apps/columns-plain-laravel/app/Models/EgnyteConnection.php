<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class EgnyteConnection extends Model
{
    protected $fillable = ['domain', 'access_token'];

    protected $casts = ['expires_at' => 'datetime'];
}
