<?php

return [
    'egnyte' => [
        'client_id' => env('EGNYTE_CLIENT_ID'),
        'client_secret' => env('EGNYTE_CLIENT_SECRET'),
        'redirect' => 'https://desk.marlpit.example/egnyte/callback',
    ],
];
