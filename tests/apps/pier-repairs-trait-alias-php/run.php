<?php

require 'src/Repairs.php';

$repairs = new Pier\Repairs(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
print_r($repairs->one($argv[1]));
print_r($repairs->all());
print_r($repairs->later());
$repairs->remove($argv[1]);
