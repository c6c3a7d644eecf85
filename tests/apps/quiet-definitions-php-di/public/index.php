<?php

use Glashuette\Orders\Orders;

require __DIR__ . '/../vendor/autoload.php';

$container = require __DIR__ . '/../src/container.php';

echo json_encode($container->get(Orders::class)->drawings($_GET['order'] ?? ''));
