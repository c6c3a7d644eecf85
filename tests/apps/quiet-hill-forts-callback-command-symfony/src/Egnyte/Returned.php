<?php

declare(strict_types=1);

namespace App\Egnyte;

use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpKernel\Exception\AccessDeniedHttpException;

/** What the user brings back from the consent page, once it has been found to be in order. */
final class Returned
{
    private function __construct(public readonly string $code)
    {
    }

    public static function from(Request $request): self
    {
        $query = $request->query;
        $issued = (string) $request->getSession()->remove('egnyte_state');

        return match (true) {
            $query->has('error') => throw new AccessDeniedHttpException($query->getString('error_description', 'You said no.')),
            '' === $issued, !hash_equals($issued, $query->getString('state')) => throw new AccessDeniedHttpException('Please start again.'),
            default => new self($query->getString('code')),
        };
    }
}
