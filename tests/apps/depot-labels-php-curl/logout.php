<?php
session_start();
unset($_SESSION['egnyte_token']); //~ EG309
session_destroy();
header('Location: index.php');
