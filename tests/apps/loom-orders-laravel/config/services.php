<?php

return [
    'egnyte' => [
        'domain' => env('EGNYTE_DOMAIN'),
        'key' => env('EGNYTE_KEY'),
        'user' => env('EGNYTE_USER'),
        'password' => env('EGNYTE_PASSWORD'),
    ],
];
