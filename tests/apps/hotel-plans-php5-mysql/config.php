<?php
define('EGNYTE_CLIENT_ID', getenv('EGNYTE_CLIENT_ID'));
define('EGNYTE_CLIENT_SECRET', getenv('EGNYTE_CLIENT_SECRET'));
define('EGNYTE_REDIRECT', 'https://hotels.example.com/callback.php');

$link = mysql_connect(getenv('DB_HOST'), getenv('DB_USER'), getenv('DB_PASS')) or die('Could not connect');
mysql_select_db('hotels', $link);
session_start();
