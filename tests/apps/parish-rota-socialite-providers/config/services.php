<?php

return [
    'egnyte' => [
        'client_id' => env('EGNYTE_KEY'),
        'client_secret' => env('EGNYTE_SECRET'),
        'redirect' => 'https://rota.example.com/egnyte/callback',
    ],
    'choir' => [
        'client_id' => env('CHOIR_KEY'),
        'client_secret' => env('CHOIR_SECRET'),
        'redirect' => 'https://rota.example.com/choir/callback',
    ],
];
