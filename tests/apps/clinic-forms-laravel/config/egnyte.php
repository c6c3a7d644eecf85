<?php

return [
    'key' => env('EGNYTE_KEY'),
    'secret' => env('EGNYTE_SECRET'),
    'callback' => 'https://forms.larkclinic.example/egnyte/callback',
    'scopes' => [
        'Egnyte.filesystem',
        'Egnyte.Link', //~ EG104
        'Egnyte.filesystem', //~ EG106
    ],
];
