<?php

$curl = curl_init('https://' . $argv[1] . '.egnyte.com/puboauth/token');
$form = 'client_id=' . getenv('EGNYTE_KEY') . '&client_secret=' . getenv('EGNYTE_SECRET') . '&grant_type=password&scope=Egnyte.link';
curl_setopt($curl, CURLOPT_POSTFIELDS, $form . '&username=svc&password=Harbour2024-gate'); //~ EG304
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
$granted = json_decode(curl_exec($curl));

$curl = curl_init('https://' . $argv[1] . '.egnyte.com/pubapi/v1/links'); //~ GET /pubapi/v1/links
curl_setopt($curl, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . $granted->access_token]);
$links = curl_exec($curl);
if (curl_getinfo($curl, CURLINFO_RESPONSE_CODE) === 401) {
    exit('sign in again');
}
if (curl_getinfo($curl, CURLINFO_RESPONSE_CODE) === 429) {
    exit('later');
}
echo $links;
