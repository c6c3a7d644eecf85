<?php

namespace App\Egnyte;

final class SignInRequired extends \RuntimeException
{
}
