<?php

define('LIB', __DIR__);
define('EGNYTE_ROOT', 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi');
