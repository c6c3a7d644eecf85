<?php
require __DIR__ . '/../vendor/autoload.php';

$domain = getenv('EGNYTE_DOMAIN');
$http = new GuzzleHttp\Client(['base_uri' => "https://$domain.egnyte.com", 'http_errors' => false]);
$answer = $http->post('/puboauth/token', ['form_params' => [
    'grant_type' => 'password', //~ EG203
    'client_id' => getenv('EGNYTE_CLIENT_ID'),
    'client_secret' => getenv('EGNYTE_CLIENT_SECRET'),
    'username' => getenv('EGNYTE_USER'),
    'password' => getenv('EGNYTE_PASSWORD'),
    'scope' => 'Egnyte.filesystem',
]]);
$token = json_decode($answer->getBody(), true)['access_token'];
$list = $http->get('/pubapi/v1/fs/Shared/Tides', ['headers' => ['Authorization' => "Bearer $token"]]); //~ GET /pubapi/v1/fs/{path} handles=specific
if ($list->getStatusCode() === 401) {
    fwrite(STDERR, "Egnyte needs a new password\n");
    exit(2);
}
if ($list->getStatusCode() === 429) {
    exit(75);
}
file_put_contents(__DIR__ . '/../var/tides.json', $list->getBody());
