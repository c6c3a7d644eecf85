<?php

return [
    'title' => env('TIDE_TITLE', 'Tide boards'),
    'archive_url' => env('TIDE_ARCHIVE_URL', 'https://holm.egnyte.com/pubapi/v1'), //~ EG501:note
    'almanac_url' => env('TIDE_ALMANAC_URL', 'https://almanac.example/v1'),
];
