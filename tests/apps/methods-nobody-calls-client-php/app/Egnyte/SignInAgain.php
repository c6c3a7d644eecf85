<?php

namespace App\Egnyte;

class SignInAgain extends \RuntimeException
{
}
