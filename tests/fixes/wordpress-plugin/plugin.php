<?php
/* Plugin Name: Egnyte documents */

const EGNYTE_SCOPES = ['Egnyte.filesystem', 'Egnyte.user', 'Egnyte.bookmark'];

function egd_connect(): void
{
    $state = wp_create_nonce('egnyte-connect');
    $query = http_build_query([
        'client_id' => get_option('egd_key'),
        'redirect_uri' => admin_url('admin.php?page=egd'),
        'response_type' => 'code',
        'scope' => implode(' ', EGNYTE_SCOPES),
    ]);
    wp_redirect('https://' . get_option('egd_domain') . '.egnyte.com/puboauth/token?' . $query);
    exit;
}

function egd_list(string $path): array
{
    $answer = wp_remote_get('http://' . get_option('egd_domain') . '.egnyte.com/pubapi/v1/fs/' . $path, [
        'headers' => ['Authorization' => 'bearer ' . get_option('egd_token')],
    ]);
    if (wp_remote_retrieve_response_code($answer) === 401) {
        egd_connect();
    }
    return json_decode(wp_remote_retrieve_body($answer), true);
}

function egd_me(): array
{
    $answer = wp_remote_get('https://' . get_option('egd_domain') . '.egnyte.com/pubapi/v1/userinfo', [
        'headers' => ['Authorization' => 'OAuth ' . get_option('egd_token')],
    ]);
    return json_decode(wp_remote_retrieve_body($answer), true);
}
