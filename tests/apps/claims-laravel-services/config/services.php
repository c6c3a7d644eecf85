<?php

return [
    'egnyte' => [
        'base_url' => 'https://' . env('EGNYTE_DOMAIN') . '.egnyte.com',
        'token' => env('EGNYTE_TOKEN'),
    ],
];
