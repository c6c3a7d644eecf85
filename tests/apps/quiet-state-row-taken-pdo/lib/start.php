<?php

declare(strict_types=1);

require_once __DIR__ . '/started.php';

session_start(['cookie_secure' => true, 'cookie_httponly' => true]);
$started = new Started(new PDO(getenv('DATABASE_DSN')));
const BACK = 'https://weavers.example.com/back.php';
