<?php

namespace Acme\Stones\Resources;

class SignInAgain extends \RuntimeException
{
}
