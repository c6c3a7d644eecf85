<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Account extends Model
{
    protected $fillable = ['domain', 'grant', 'hidden_grant'];

    protected function casts(): array
    {
        return ['grant' => 'json', 'hidden_grant' => 'encrypted'];
    }
}
