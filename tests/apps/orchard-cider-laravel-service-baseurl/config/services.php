<?php

return [
    'egnyte' => [
        'token' => env('EGNYTE_TOKEN'),
        'url' => env('EGNYTE_URL'),
    ],
];
