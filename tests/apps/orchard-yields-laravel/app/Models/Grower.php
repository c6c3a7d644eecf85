<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Grower extends Model
{
    protected $fillable = ['name', 'domain', 'key_card'];
}
