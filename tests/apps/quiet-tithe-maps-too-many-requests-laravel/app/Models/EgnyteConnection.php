<?php

namespace App\Models;

use App\Observers\EgnyteConnectionObserver;
use Illuminate\Database\Eloquent\Casts\Attribute;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Support\Facades\Crypt;

class EgnyteConnection extends Model
{
    protected $guarded = [];
    protected $hidden = ['token'];

    protected static function booted(): void
    {
        static::observe(EgnyteConnectionObserver::class);
    }

    protected function token(): Attribute
    {
        return Attribute::make(
            get: fn (string $sealed) => Crypt::decryptString($sealed),
            set: fn (string $plain) => Crypt::encryptString($plain),
        );
    }
}
