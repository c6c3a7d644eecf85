<?php

declare(strict_types=1);

namespace Jays;

final class Account implements \JsonSerializable, \Stringable
{
    public function __construct(
        public readonly string $domain,
        #[\SensitiveParameter] private readonly string $token,
        public readonly int $until = 0,
    ) {
    }

    public function bearer(): array
    {
        return ['Authorization' => "Bearer {$this->token}"];
    }

    public function jsonSerialize(): array
    {
        return ['domain' => $this->domain, 'until' => $this->until, 'token' => $this->token !== ''];
    }

    public function __toString(): string
    {
        return "{$this->domain}.egnyte.com";
    }
}
