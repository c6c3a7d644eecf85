<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class LegacyAccount extends Model
{
    protected $fillable = ['user_id', 'egnyte_token'];
}
