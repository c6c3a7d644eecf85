<?php

declare(strict_types=1);

namespace Almshouse;

final class SignInAgain extends \RuntimeException
{
}

final class Busy extends \RuntimeException
{
    public function __construct(public readonly int $seconds)
    {
        parent::__construct("busy for $seconds s");
    }
}
