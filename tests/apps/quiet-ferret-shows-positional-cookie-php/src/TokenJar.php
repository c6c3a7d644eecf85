<?php

namespace Ferrets;

final class TokenJar extends Jar
{
    protected $days = 7;

    protected function name(): string
    {
        return 'egnyte_token';
    }
}

final class SortJar extends Jar
{
    protected function name(): string
    {
        return 'sort';
    }

    protected function readable(): bool
    {
        return true;
    }
}
