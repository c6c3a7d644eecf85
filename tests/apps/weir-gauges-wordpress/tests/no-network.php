<?php
// What stands here in the place of WordPress is for this run alone.

function wp_remote_request($url, $args)
{
    return ['response' => ['code' => 204], 'body' => ''];
}

function wp_remote_retrieve_response_code($answer)
{
    return $answer['response']['code'];
}

function wp_remote_retrieve_body($answer)
{
    return $answer['body'];
}

require_once __DIR__ . '/../includes/class-warden-client.php';
require_once __DIR__ . '/../includes/class-reading-client.php';

$client = new Riverside\Gauges\Reading_Client('acme', 'none');
echo $client->latest('upper-weir', false) === null ? 'ok' : 'not ok';
