<?php
defined('BASEPATH') OR exit('No direct script access allowed');

$config['egnyte_client_id'] = getenv('EGNYTE_CLIENT_ID');
$config['egnyte_client_secret'] = getenv('EGNYTE_CLIENT_SECRET');
$config['egnyte_redirect_uri'] = 'https://exams.example.com/egnyte/callback';
$config['egnyte_domain'] = getenv('EGNYTE_DOMAIN');
