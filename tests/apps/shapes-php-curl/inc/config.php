<?php
define('EGNYTE_DOMAIN', getenv('EGNYTE_DOMAIN'));
define('EGNYTE_API', 'https://' . EGNYTE_DOMAIN . '.egnyte.com/pubapi');

return [
    'links' => '/v1/links',
    'user' => '/v1/userinfo',
];
