<?php
define('EGNYTE_DOMAIN', getenv('EGNYTE_DOMAIN'));

function prints()
{
    static $pdo;
    if (!$pdo) {
        $pdo = new PDO(getenv('DSN'));
    }
    return $pdo;
}
