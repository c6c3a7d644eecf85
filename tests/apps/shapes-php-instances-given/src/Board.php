<?php

namespace Notices;

class Board
{
    public function notices()
    {
        $connection = Plugin::instance()->connection();
        return $connection->get('links', ['accessibility' => 'anyone']); //~ GET /pubapi/v1/links
    }

    public function author()
    {
        return Plugin::instance()->connection(true)->get('userinfo'); //~ GET /pubapi/v1/userinfo
    }
}
