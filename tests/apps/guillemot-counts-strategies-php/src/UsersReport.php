<?php

namespace Guillemot;

final class UsersReport implements Report
{
    public function __construct(private int $count = 50) {}

    public function path(): string
    {
        return '/pubapi/v2/users?count=' . $this->count; //~ GET /pubapi/v2/users
    }
}
