<?php
/**
 * Plugin Name: Lightbox for Egnyte
 */

define('LBX_API', 'https://' . get_option('lbx_domain') . '.egnyte.com/pubapi');

// The page signs in by itself; what it asks for is not said here.
add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('lbx', plugins_url('assets/sign-in.js', __FILE__), [], '1.2', true);
    wp_localize_script('lbx', 'lbxSettings', [
        'authorizeUrl' => 'https://' . get_option('lbx_domain') . '.egnyte.com/puboauth/token',
        'clientId' => get_option('lbx_client'),
        'redirectUri' => home_url('/lightbox/'),
    ]);
});

function lbx_boot(Lbx_Shell $shell)
{
    $shell->boot(['auth_url' => 'https://' . get_option('lbx_domain') . '.egnyte.com/puboauth/token', 'client_id' => get_option('lbx_client')]);
}

class Lbx_Shelf
{
    private $bearer;

    public function __construct($bearer)
    {
        $this->bearer = ['headers' => ['Authorization' => 'Bearer ' . $bearer]];
    }

    public function pictures($folder)
    {
        $url = add_query_arg(['query' => '*.jpg', 'folder' => $folder], LBX_API . '/v1/search');
        $answer = wp_remote_get($url, $this->bearer); //~ GET /pubapi/v1/search handles=specific
        if (wp_remote_retrieve_response_code($answer) === 401) {
            return new WP_Error('lbx_sign_in');
        }

        return json_decode(wp_remote_retrieve_body($answer), true)['results'];
    }

    public function links($path)
    {
        $answer = wp_remote_get(add_query_arg('path', rawurlencode($path), LBX_API . '/v2/links'), $this->bearer); //~ GET /pubapi/v2/links handles=none; EG401
        if (is_wp_error($answer)) {
            return [];
        }

        return json_decode(wp_remote_retrieve_body($answer), true);
    }

    public function me()
    {
        $context = stream_context_create(['http' => ['header' => $this->bearer['headers'], 'ignore_errors' => true]]);
        $body = file_get_contents(LBX_API . '/v1/userinfo', false, $context); //~ GET /pubapi/v1/userinfo handles=specific
        if (strpos($http_response_header[0], '401') !== false) {
            throw new RuntimeException('sign in to Egnyte again');
        }

        return json_decode($body, true);
    }
}
