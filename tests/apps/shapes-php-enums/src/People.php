<?php

namespace Kelp;

// Without values of their own: what a case stands for is said by a method.
enum People
{
    case Users;
    case Groups;

    public function path(): string
    {
        return match ($this) {
            self::Users => '/pubapi/v2/users',
            self::Groups => '/pubapi/v2/groups',
        };
    }

    public function isTeam(): bool
    {
        return $this === self::Groups;
    }
}
