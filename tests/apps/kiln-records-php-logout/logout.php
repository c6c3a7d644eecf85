<?php
session_start();
unset($_SESSION['access_token']); //~ EG309
header('Location: /');
