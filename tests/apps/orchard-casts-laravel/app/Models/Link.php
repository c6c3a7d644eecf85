<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Link extends Model
{
    protected $fillable = ['domain', 'egnyte', 'note', 'sealed'];

    protected $casts = ['egnyte' => 'array', 'note' => 'string', 'sealed' => 'encrypted:array'];
}
