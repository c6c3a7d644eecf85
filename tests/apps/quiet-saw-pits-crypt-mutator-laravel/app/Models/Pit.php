<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Pit extends Model
{
    use Sealed;

    public $timestamps = false;
    public $incrementing = false;
    protected $primaryKey = 'domain';
    protected $fillable = ['domain', 'access_token'];
    protected $hidden = ['access_token'];
    protected $sealed = ['access_token'];
}
