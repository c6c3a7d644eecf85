<?php
require __DIR__ . '/../vendor/autoload.php';

$domain = getenv('EGNYTE_DOMAIN');
$http = new GuzzleHttp\Client(['base_uri' => "https://$domain.egnyte.com", 'http_errors' => false]);
$answer = $http->post('/puboauth/token', ['form_params' => [ //~ EG308
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
    http_response_code(503);
    exit('Please tell the harbour office that Egnyte needs a new password.');
}
if ($list->getStatusCode() === 429) {
    http_response_code(503);
    exit('Please come back later.');
}
foreach (json_decode($list->getBody(), true)['files'] as $file) {
    echo '<li>', htmlspecialchars($file['name']), '</li>';
}
