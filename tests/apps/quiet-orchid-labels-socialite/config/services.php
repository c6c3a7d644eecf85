<?php

return [
    'facebook' => [
        'client_id' => env('FACEBOOK_ID'),
        'client_secret' => env('FACEBOOK_SECRET'),
        'redirect' => env('APP_URL') . '/back/facebook',
        'scopes' => 'email,pages_show_list',
    ],
    'egnyte' => [
        'client_id' => env('EGNYTE_KEY'),
        'client_secret' => env('EGNYTE_SECRET'),
        'redirect' => env('APP_URL') . '/back/egnyte',
        'scopes' => explode(',', env('EGNYTE_SCOPES', 'Egnyte.filesystem,Egnyte.link')),
    ],
];
