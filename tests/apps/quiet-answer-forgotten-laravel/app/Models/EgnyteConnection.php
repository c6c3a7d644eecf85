<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class EgnyteConnection extends Model
{
    protected $fillable = ['user_id', 'domain', 'access_token', 'expires_at'];

    // Never part of an answer: toArray() and toJson() leave it out.
    protected $hidden = ['access_token'];

    protected function casts(): array
    {
        return ['access_token' => 'encrypted', 'expires_at' => 'datetime'];
    }
}
