<?php

return [
    'egnyte' => [
        'domain' => env('EGNYTE_DOMAIN'),
        'token' => env('EGNYTE_TOKEN'),
    ],
];
