<?php

return [
    'egnyte' => [
        'client_id' => env('EGNYTE_CLIENT_ID'),
        'client_secret' => env('EGNYTE_CLIENT_SECRET'),
        'redirect' => env('EGNYTE_REDIRECT_URI', 'https://policies.example.com/auth/egnyte/callback'),
    ],
    'github' => [
        'client_id' => env('GITHUB_CLIENT_ID'),
        'client_secret' => env('GITHUB_CLIENT_SECRET'),
        'redirect' => env('GITHUB_REDIRECT_URI', 'https://policies.example.com/auth/github/callback'),
    ],
];
