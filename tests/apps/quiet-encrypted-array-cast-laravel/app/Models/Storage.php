<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Storage extends Model
{
    protected $fillable = ['choir_id', 'domain', 'grant'];

    protected function casts(): array
    {
        return [
            'grant' => 'encrypted:array',
            'connected_at' => 'datetime',
        ];
    }
}
