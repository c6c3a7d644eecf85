<?php
define('EGNYTE_BASE', 'http://gannet.egnyte.com'); //~ EG502
define('EGNYTE_SECURE', 'https://gannet.egnyte.com');
