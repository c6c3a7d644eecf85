<?php
define('EGNYTE_ID', getenv('EGNYTE_ID'));
define('EGNYTE_SECRET', getenv('EGNYTE_SECRET'));
define('SITE', 'http://rentals.bluegate.example'); //~ EG207
