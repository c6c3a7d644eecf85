<?php

class Archive extends EgnyteBase
{
    public function __construct($domain)
    {
        parent::__construct("https://$domain.egnyte.com/pubapi");
    }

    public function groups()
    {
        return $this->fresh()->send('GET', '/v2/groups'); //~ GET /pubapi/v2/groups
    }

    private function fresh()
    {
        return new static(getenv('EGNYTE_DOMAIN'));
    }
}
