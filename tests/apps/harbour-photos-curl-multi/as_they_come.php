<?php
// Which handle is done is told by the library.
$all = curl_multi_init();
$ch = curl_init('https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/v1/tasks'); //~ GET /pubapi/v1/tasks handles=specific
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('EGNYTE_TOKEN')]);
curl_multi_add_handle($all, $ch);
do {
    curl_multi_exec($all, $running);
    while ($done = curl_multi_info_read($all)) {
        if (curl_getinfo($done['handle'], CURLINFO_RESPONSE_CODE) === 401) {
            exit(2);
        }
    }
} while ($running);
