<?php

namespace Clock;

/** The time-sheet service: wants commas, JSON, and runs on the workshop's own network. */
final class StravaLike extends Provider
{
    protected function authorizeAt(): string
    {
        return 'http://timesheets.example/oauth/authorize';
    }

    protected function tokenAt(): string
    {
        return 'http://timesheets.example/oauth/token';
    }

    protected function redirect(): string
    {
        return 'http://workshop.example/timesheets';
    }

    protected function scopes(): array
    {
        return ['hours:read', 'hours:write'];
    }

    protected function glue(): string
    {
        return ',';
    }

    protected function form(string $code): array
    {
        return ['json' => ['code' => $code, 'grant_type' => 'authorization_code'], 'auth' => [$this->key, $this->secret]];
    }
}
