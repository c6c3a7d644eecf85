<?php

declare(strict_types=1);

namespace Werft;

use Psr\Http\Message\ResponseInterface;

final class Problem extends \RuntimeException
{
    private function __construct(string $title, public readonly bool $signIn = false, public readonly int $wait = 0)
    {
        parent::__construct($title);
    }

    public static function from(ResponseInterface $answer): self
    {
        return match ($answer->getStatusCode()) {
            401 => new self('sign in to Egnyte again', signIn: true),
            429 => new self('Egnyte is busy', wait: (int) $answer->getHeaderLine('Retry-After')),
            default => new self('Egnyte answered ' . $answer->getReasonPhrase()),
        };
    }
}
