<?php

namespace App\Service;

class SignInRequired extends \RuntimeException
{
}
