<?php

require 'src/Plans.php';

$plans = new Dredger\Plans(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
print_r($plans->users());
print_r($plans->user($argv[1]));
print_r($plans->links($argv[2] ?? null));
