<?php
require_once dirname(__FILE__) . '/config.php';

function http_get($url, $headers = array())
{
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, $url);
    curl_setopt($ch, CURLOPT_HTTPHEADER, $headers);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
    $data = curl_exec($ch);
    $code = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    curl_close($ch);
    if ($code == 401) {
        header('Location: login.php');
        exit;
    }
    return json_decode($data, true);
}

function get_labels($folder)
{
    global $domain;
    return http_get('https://' . $domain . '.egnyte.com/pubapi/v1/fs/Shared/' . rawurlencode($folder), array( //~ GET /pubapi/v1/fs/{path} handles=specific
        'Authorization: Bearer ' . $_SESSION['egnyte_token'],
    ));
}

function get_links()
{
    global $domain;
    $url = 'https://' . $domain . '.egnyte.com/pubapi/v1/links?access_token=' . $_SESSION['egnyte_token']; //~ EG306
    return http_get($url); //~ GET /pubapi/v1/links handles=specific
}
