<?php
define('EGNYTE_DOMAIN', getenv('EGNYTE_DOMAIN'));
define('EGNYTE_KEY', getenv('EGNYTE_KEY'));
define('EGNYTE_SECRET', getenv('EGNYTE_SECRET'));
define('EGNYTE_REDIRECT', 'https://www.bowlsclub.example/egnyte/callback.php');
define('EGNYTE_SCOPE', 'Egnyte.filesystem');
