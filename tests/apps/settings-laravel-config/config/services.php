<?php

return [

    'mailgun' => [
        'domain' => env('MAILGUN_DOMAIN'),
        'secret' => env('MAILGUN_SECRET'),
    ],

    'egnyte' => [
        'domain' => env('EGNYTE_DOMAIN'),
        'client_id' => env('EGNYTE_CLIENT_ID'),
        'client_secret' => env('EGNYTE_CLIENT_SECRET'),
        'redirect' => env('EGNYTE_REDIRECT', 'https://contracts.harbor.example/egnyte/callback'),
        'scopes' => ['Egnyte.filesystem', 'Egnyte.link', 'Egnyte.audit'], //~ EG102
        'api' => 'https://' . env('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/' . env('EGNYTE_API_VERSION', 'v1'),
    ],

];
