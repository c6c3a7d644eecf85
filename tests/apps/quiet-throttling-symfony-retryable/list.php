<?php

require __DIR__ . '/vendor/autoload.php';

foreach ((new Glass\Panes(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN')))->all() as $pane) {
    echo $pane['name'], PHP_EOL;
}
