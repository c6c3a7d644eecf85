<?php

namespace App\Egnyte;

use App\User;
use Exception;

class TokenExpired extends Exception
{
    public $user;

    public function __construct(User $user)
    {
        parent::__construct('The Egnyte token has expired');
        $this->user = $user;
    }

    public function render($request)
    {
        return redirect()->route('egnyte.connect')->with('warning', 'Please connect Egnyte again.');
    }
}
