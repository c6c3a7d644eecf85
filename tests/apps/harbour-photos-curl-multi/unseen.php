<?php
$all = curl_multi_init();
$ch = curl_init('https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/v1/bookmarks'); //~ GET /pubapi/v1/bookmarks handles=none; EG401
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('EGNYTE_TOKEN')]);
curl_multi_add_handle($all, $ch);
do {
    curl_multi_exec($all, $running);
} while ($running);
echo curl_multi_getcontent($ch);
