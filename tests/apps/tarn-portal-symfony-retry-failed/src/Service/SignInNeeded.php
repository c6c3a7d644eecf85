<?php

namespace Tarn\Service;

class SignInNeeded extends \RuntimeException
{
    public function __construct(public readonly string $domain, ?\Throwable $previous = null)
    {
        parent::__construct('Egnyte asks for a new sign-in', 401, $previous);
    }
}
