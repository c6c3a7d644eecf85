<?php

return [
    'egnyte' => [
        'key' => env('EGNYTE_KEY'),
        'secret' => env('EGNYTE_SECRET', 'your-client-secret'),
        'callback' => env('EGNYTE_CALLBACK', 'https://forms.brightsmile.example/egnyte/callback'),
        // Egnyte.audit, Egnyte.user: asked for until version 2
        'scopes' => env('EGNYTE_SCOPES', 'Egnyte.filesystem Egnyte.link'),
    ],
    'facebook' => [
        'client_secret' => env('FACEBOOK_SECRET'),
        'redirect' => 'http://localhost/facebook',
        'scopes' => ['email', 'public_profile', 'email'],
    ],
    'dentalink' => [
        'host' => 'https://brightsmile.dentalink.example',
        'token' => 'w7hz4kxq9mdv2tnb8rcy6pgj',
    ],
];
