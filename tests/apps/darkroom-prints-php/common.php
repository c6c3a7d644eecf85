<?php
require_once __DIR__ . '/settings.php';
session_start();

function page_head($title)
{
    echo '<h1>' . htmlspecialchars($title) . '</h1>';
}
