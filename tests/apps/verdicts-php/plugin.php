<?php
/* A WordPress plugin's part: its HTTP functions give the status through a function. */

function wall_files($domain, $token)
{
    $answer = wp_remote_get("https://$domain.egnyte.com/pubapi/v1/fs/Shared", array('headers' => array('Authorization' => "Bearer $token"))); //~ GET /pubapi/v1/fs/{path} handles=specific
    if (wp_remote_retrieve_response_code($answer) === 401) {
        delete_option('wall_token');
        return array();
    }
    return json_decode(wp_remote_retrieve_body($answer), true);
}

add_shortcode('wall', function () {
    return implode('', wall_files(get_option('wall_domain'), get_option('wall_token')));
});
