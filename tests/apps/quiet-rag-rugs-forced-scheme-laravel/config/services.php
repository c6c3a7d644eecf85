<?php

return [
    'egnyte' => ['key' => env('EGNYTE_KEY'), 'secret' => env('EGNYTE_SECRET')],
];
