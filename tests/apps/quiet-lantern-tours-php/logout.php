<?php
// Leaves the site. The office stays connected to Egnyte.
session_start();
unset($_SESSION['user']);
session_regenerate_id(true);
header('Location: /');
