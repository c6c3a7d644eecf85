<?php

namespace App\Models;

use Illuminate\Support\Facades\Crypt;

/** Seals the attributes that a model names in $sealed. */
trait Sealed
{
    public function setAttribute($key, $value)
    {
        if (in_array($key, $this->sealed, true) && $value !== null) {
            $value = Crypt::encryptString($value);
        }

        return parent::setAttribute($key, $value);
    }

    public function getAttribute($key)
    {
        $value = parent::getAttribute($key);

        return in_array($key, $this->sealed, true) && $value !== null ? Crypt::decryptString($value) : $value;
    }
}
