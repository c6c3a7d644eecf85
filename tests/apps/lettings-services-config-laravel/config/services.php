<?php

return [

    'postmark' => [
        'token' => env('POSTMARK_TOKEN'),
    ],

    'egnyte' => [
        'domain' => env('EGNYTE_DOMAIN'),
        'client_id' => env('EGNYTE_CLIENT_ID'),
        'client_secret' => env('EGNYTE_CLIENT_SECRET', 'Vq8ZtR3mWxY7pKd2Hs9LfB4nJc6GaE1u'), //~ EG304
        'username' => env('EGNYTE_USERNAME'),
        'password' => env('EGNYTE_PASSWORD', 'your-password'),
    ],

];
