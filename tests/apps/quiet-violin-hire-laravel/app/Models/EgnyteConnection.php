<?php

namespace App\Models;

use App\Observers\EgnyteConnectionObserver;
use Illuminate\Database\Eloquent\Attributes\ObservedBy;
use Illuminate\Database\Eloquent\Model;

#[ObservedBy(EgnyteConnectionObserver::class)]
class EgnyteConnection extends Model
{
    protected $fillable = ['user_id', 'domain', 'access_token'];
    protected $casts = ['access_token' => 'encrypted'];
}
