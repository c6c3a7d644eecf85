<?php
$token = getenv('EGNYTE_TOKEN');
$base = 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi';

function handle(string $url, string $token)
{
    $ch = curl_init($url); //~ GET /pubapi/v1/links handles=specific; GET /pubapi/v1/webhooks handles=specific
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . $token]);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    return $ch;
}

$all = curl_multi_init();
$handles = [];
foreach (['links', 'webhooks'] as $what) {
    $handles[$what] = handle("$base/v1/$what", $token);
    curl_multi_add_handle($all, $handles[$what]);
}
do {
    curl_multi_exec($all, $running);
    curl_multi_select($all);
} while ($running);
foreach ($handles as $what => $ch) {
    $status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    if ($status === 401) {
        fwrite(STDERR, "sign in again\n");
        exit(2);
    }
    if ($status === 429) {
        sleep(60);
    }
    file_put_contents("$what.json", curl_multi_getcontent($ch));
}
