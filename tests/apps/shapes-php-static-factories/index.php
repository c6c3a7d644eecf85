<?php

require_once __DIR__ . '/bootstrap.php';

$reports = new QuarterlyReports();
$reports->publish('Q3');
echo json_encode(Folders::forTenant(getenv('EGNYTE_DOMAIN'))->listing('Shared/Reports'));
echo json_encode((new Archive(getenv('EGNYTE_DOMAIN')))->groups());
