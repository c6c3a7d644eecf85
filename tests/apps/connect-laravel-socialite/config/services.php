<?php

return [
    'postmark' => ['token' => env('POSTMARK_TOKEN')],

    'egnyte' => [
        'client_id' => env('EGNYTE_CLIENT_ID'),
        'client_secret' => env('EGNYTE_CLIENT_SECRET'),
        'redirect' => env('EGNYTE_REDIRECT_URI'),
    ],
];
