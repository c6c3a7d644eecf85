<?php

namespace Clock;

final class SignInAgain extends \RuntimeException
{
}
