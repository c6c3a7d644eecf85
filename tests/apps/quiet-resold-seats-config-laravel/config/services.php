<?php

return [
    'egnyte_msp' => [
        'key' => env('EGNYTE_MSP_KEY'),
        'portal' => 'https://resellers.egnyte.com/accounts/login/',
        'flow' => 'token',
    ],
    'backup' => [
        'key' => env('BACKUP_KEY'),
        'portal' => 'https://desk.example.com/backup/back',
        'flow' => 'code',
    ],
];
