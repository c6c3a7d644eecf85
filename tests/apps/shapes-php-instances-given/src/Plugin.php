<?php

namespace Notices;

class Plugin
{
    private static $instance = null;

    public static function instance()
    {
        if (!isset(self::$instance)) {
            self::$instance = new self();
        }
        return self::$instance;
    }

    // Either way a connection; nothing is sent here.
    public function connection($public = false)
    {
        if ($public) {
            return new Connection(get_option('egnyte_public_token'), get_option('egnyte_domain'));
        }
        return new Connection(get_option('egnyte_token'), get_option('egnyte_domain'));
    }
}
