<?php

declare(strict_types=1);

namespace Gates;

final class NotConnected extends \RuntimeException
{
}

final class TooBusy extends \RuntimeException
{
    public function __construct(public readonly int $seconds, \Throwable $previous)
    {
        parent::__construct('busy', 0, $previous);
    }
}
