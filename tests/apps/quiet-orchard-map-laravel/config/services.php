<?php

return [
    'egnyte' => [
        'client_id' => env('EGNYTE_CLIENT_ID'),
        'client_secret' => env('EGNYTE_CLIENT_SECRET'),
        'redirect' => 'https://map.pomona.example/egnyte/callback',
        // Finds the domain by itself. Needs the code flow, which is all we have.
        'service' => 'https://us-partner-integrations.egnyte.com/services/oauth/code',
    ],
    'mapbox' => ['token' => env('MAPBOX_TOKEN')],
];
