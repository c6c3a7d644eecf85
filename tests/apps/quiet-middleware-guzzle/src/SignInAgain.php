<?php

namespace Harbourlight\PlanRoom;

final class SignInAgain extends \RuntimeException
{
}
