<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Keeper extends Model
{
    protected $fillable = ['egnyte_id', 'egnyte_token'];
}
