<?php

namespace Ferrets;

abstract class Jar
{
    protected $path = '/';
    protected $days = 30;

    abstract protected function name(): string;

    protected function readable(): bool
    {
        return false;
    }

    public function put(string $value): void
    {
        setcookie($this->name(), $value, time() + 86400 * $this->days, $this->path, '', true, !$this->readable());
        $_COOKIE[$this->name()] = $value;
    }

    public function get(): ?string
    {
        return $_COOKIE[$this->name()] ?? null;
    }

    public function drop(): void
    {
        setcookie($this->name(), '', 1, $this->path, '', true, !$this->readable());
    }
}
