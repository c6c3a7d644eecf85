<?php

namespace App;

use Illuminate\Foundation\Auth\User as Authenticatable;

class User extends Authenticatable
{
    protected $fillable = ['name', 'email', 'egnyte_domain', 'egnyte_token'];

    protected $hidden = ['password', 'egnyte_token'];

    public function setEgnyteTokenAttribute($value)
    {
        $this->attributes['egnyte_token'] = $value === null ? null : encrypt($value);
    }

    public function getEgnyteTokenAttribute($value)
    {
        return $value === null ? null : decrypt($value);
    }
}
