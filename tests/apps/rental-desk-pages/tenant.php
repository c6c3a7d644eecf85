<?php
require 'inc/egnyte.php';
header('Location: ' . egnyte_tenant_url($_GET['domain']));
