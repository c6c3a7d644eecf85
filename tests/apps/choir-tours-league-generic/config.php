<?php

return [
    'domain' => getenv('EGNYTE_DOMAIN'),
    'client_id' => getenv('EGNYTE_CLIENT_ID'),
    'client_secret' => getenv('EGNYTE_CLIENT_SECRET'),
];
