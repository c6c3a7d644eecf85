<?php
/*
Plugin Name: Gala Downloads
Version: 1.2
*/

define('GALA_EGNYTE_SCOPE', 'Egnyte.filesystem Egnyte.link Egnyte.user'); //~ EG102

class Gala_Downloads
{
    public function __construct()
    {
        add_action('admin_post_gala_connect', array($this, 'connect'));
        add_action('admin_post_gala_callback', array($this, 'callback'));
        add_shortcode('gala_files', array($this, 'shortcode'));
    }

    private function base()
    {
        return 'https://' . get_option('gala_domain') . '.egnyte.com';
    }

    public function connect()
    {
        $state = wp_create_nonce('gala');
        wp_redirect(add_query_arg(array(
            'client_id' => get_option('gala_key'),
            'redirect_uri' => rawurlencode('https://gala.example.com/wp-admin/admin-post.php?action=gala_callback'),
            'response_type' => 'code',
            'scope' => rawurlencode(GALA_EGNYTE_SCOPE),
            'state' => $state,
        ), $this->base() . '/puboauth/token'));
        exit;
    }

    public function callback()
    {
        if (isset($_GET['error']) || !wp_verify_nonce($_GET['state'], 'gala')) {
            wp_die('Not connected');
        }
        $response = wp_remote_post($this->base() . '/puboauth/token', array(
            'body' => array(
                'client_id' => get_option('gala_key'),
                'client_secret' => get_option('gala_secret'),
                'redirect_uri' => 'https://gala.example.com/wp-admin/admin-post.php?action=gala_callback',
                'code' => $_GET['code'],
                'grant_type' => 'authorization_code',
            ),
        ));
        $token = json_decode(wp_remote_retrieve_body($response), true);
        update_option('gala_token', $token['access_token']);
    }

    public function shortcode($atts)
    {
        $folder = $this->request('GET', '/fs/Shared/Gala/' . $atts['year']); //~ GET /pubapi/v1/fs/{path} handles=specific
        $links = $this->request('GET', '/links?path=/Shared/Gala'); //~ GET /pubapi/v1/links handles=specific
        $out = '<ul>';
        foreach ($folder['files'] as $file) {
            $link = $this->request('POST', '/links', array('path' => $file['path'], 'type' => 'file')); //~ POST /pubapi/v1/links handles=specific
            $out .= '<li><a href="' . esc_url($link['links'][0]['url']) . '">' . esc_html($file['name']) . '</a></li>';
        }
        return $out . '</ul>' . count($links['ids']);
    }

    public function cleanup($id)
    {
        $this->request('DELETE', '/links/' . $id); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    }

    private function request($method, $path, $body = null)
    {
        $args = array(
            'method' => $method,
            'headers' => array('Authorization' => 'Bearer ' . get_option('gala_token'), 'Content-Type' => 'application/json'),
        );
        if ($body) {
            $args['body'] = wp_json_encode($body);
        }
        $response = wp_remote_request($this->base() . '/pubapi/v1' . $path, $args);
        if (is_wp_error($response)) {
            wp_die($response->get_error_message());
        }
        if (wp_remote_retrieve_response_code($response) == 401) {
            wp_redirect(admin_url('admin-post.php?action=gala_connect'));
            exit;
        }
        return json_decode(wp_remote_retrieve_body($response), true);
    }
}

new Gala_Downloads();
