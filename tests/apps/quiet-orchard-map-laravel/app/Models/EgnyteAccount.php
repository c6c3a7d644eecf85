<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class EgnyteAccount extends Model
{
    protected $fillable = ['domain', 'token'];

    protected $hidden = ['token'];

    protected function casts(): array
    {
        return ['token' => 'encrypted'];
    }
}
