<?php

class QuarterlyReports
{
    public function publish($quarter)
    {
        $client = self::factory();
        $client->send('POST', "/v1/fs/Shared/Reports/$quarter"); //~ POST /pubapi/v1/fs/{path}
        static::linker()->send('POST', '/v1/links'); //~ POST /pubapi/v1/links
    }

    private static function factory()
    {
        return new EgnyteClient(EGNYTE_ROOT);
    }

    protected static function linker()
    {
        return EgnyteClient::make(EGNYTE_ROOT);
    }
}
