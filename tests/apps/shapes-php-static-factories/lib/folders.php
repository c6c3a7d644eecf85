<?php

class Folders
{
    private static $known = [];
    private $client;

    private function __construct(EgnyteClient $client)
    {
        $this->client = $client;
    }

    public static function forTenant($domain)
    {
        if (!isset(self::$known[$domain])) {
            self::$known[$domain] = new self(EgnyteClient::make("https://$domain.egnyte.com/pubapi"));
        }
        return self::$known[$domain];
    }

    public function listing($folder)
    {
        return $this->client->send('GET', '/v1/fs/' . $folder); //~ GET /pubapi/v1/fs/{path}
    }
}
