<?php

declare(strict_types=1);

namespace Plakat;

/** Where a customer may connect to: no redirect to a host that somebody made up. */
final class Hosts
{
    /** Production, and the sandbox in which our own people try things. */
    private const SUFFIXES = ['.egnyte.com', '.qa-egnyte.com'];

    public static function allowed(string $host): bool
    {
        foreach (self::SUFFIXES as $suffix) {
            if (str_ends_with($host, $suffix) && substr_count($host, '.') === 2) {
                return true;
            }
        }
        return false;
    }
}
