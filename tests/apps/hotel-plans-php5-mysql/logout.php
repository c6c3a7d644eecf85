<?php
require_once 'config.php';

unset($_SESSION['token']); //~ EG309
session_destroy();
setcookie('egnyte_token', '', time() - 3600, '/');
header('Location: index.php');
