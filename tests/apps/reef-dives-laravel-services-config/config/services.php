<?php

return [
    'egnyte' => [
        'domain' => env('EGNYTE_DOMAIN'),
        'client_id' => env('EGNYTE_CLIENT_ID'),
        'client_secret' => env('EGNYTE_CLIENT_SECRET'),
        'redirect' => env('EGNYTE_REDIRECT', 'https://reef.example.com/egnyte/callback'),
        'scopes' => explode(',', env('EGNYTE_SCOPES', 'Egnyte.filesystem,Egnyte.link')),
    ],
];
