<?php
session_start();
if (!isset($_SESSION['access_token'])) {
    unset($_SESSION['filter']);
    header('Location: /');
    exit;
}
echo '<a href="/logout.php">Leave</a>';
