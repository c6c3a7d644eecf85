<?php

return [
    'postmark' => ['token' => env('POSTMARK_TOKEN')],

    'egnyte' => [
        'domain' => env('EGNYTE_DOMAIN'),
        'client_id' => env('EGNYTE_CLIENT_ID'),
        'client_secret' => env('EGNYTE_CLIENT_SECRET'),
        'redirect' => env('APP_URL').'/egnyte/callback',
        'scopes' => ['Egnyte.filesystem', 'Egnyte.link'],
    ],
];
