<?php

declare(strict_types=1);

namespace Loops;

final class Grant implements \JsonSerializable, \Stringable
{
    public function __construct(public readonly string $domain, #[\SensitiveParameter] private readonly string $token)
    {
    }

    public static function fromEnvironment(): self
    {
        return new self(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
    }

    public function header(): string
    {
        return 'Authorization: Bearer ' . $this->token;
    }

    public function __debugInfo(): array
    {
        return ['domain' => $this->domain, 'token' => sprintf('(%d characters)', strlen($this->token))];
    }

    public function jsonSerialize(): array
    {
        return $this->__debugInfo();
    }

    public function __toString(): string
    {
        return "grant of {$this->domain}";
    }
}
