<?php

namespace Glashuette\Orders;

interface Connection
{
    public function token(): string;

    /** Sends the user to sign in again. */
    public function renew(): void;
}
