<?php
require_once __DIR__ . '/common.php';
session_destroy(); //~ EG309
header('Location: /');
