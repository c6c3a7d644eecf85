<?php

return [
    'egnyte_client_secret' => env('EGNYTE_CLIENT_SECRET', 'your-client-secret'),
    'egnyte_password' => getenv('EGNYTE_PASSWORD'),
    'egnyte_token_cache' => 'egnyte.token.v2',
    'egnyte_token_url' => 'https://acme.egnyte.com/puboauth/token',
    'egnyte_password_help' => 'https://helpdesk.egnyte.com/reset-your-password',
];
