<?php

namespace Brightline\Inbox;

class SignInAgain extends \RuntimeException
{
}
