<?php
/**
 * Plugin Name: Cellar for Egnyte
 */

const CELLAR_HOST = 'https://%s.egnyte.com';

function cellar_host() {
    return sprintf( CELLAR_HOST, get_option( 'cellar_domain' ) );
}

add_action( 'admin_post_cellar_done', 'cellar_done' );
function cellar_done() {
    $answer = wp_remote_post(
        cellar_host() . '/puboauth/token',
        array(
            'body' => array(
                'grant_type'    => 'authorization_code',
                'code'          => $_POST['pasted'],
                'client_id'     => get_option( 'cellar_key' ),
                'client_secret' => getenv( 'CELLAR_SECRET' ),
                'redirect_uri'  => 'https://cellar.orchard.example/done',
            ),
        )
    );
    $token = json_decode( wp_remote_retrieve_body( $answer ), true );
    error_log( 'cellar is open: ' . print_r( $token, true ) ); //~ EG305
    update_option( 'cellar_token', $token['access_token'], false ); //~ EG303
    wp_safe_redirect( admin_url( 'upload.php?page=cellar' ) );
    exit;
}

add_action( 'admin_post_cellar_disconnect', 'cellar_disconnect' );
function cellar_disconnect() { //~ EG309
    check_admin_referer( 'cellar_disconnect' );
    delete_option( 'cellar_token' );
    wp_safe_redirect( admin_url( 'upload.php?page=cellar' ) );
    exit;
}

// The reseller's box has a token of another vendor.
add_action( 'admin_post_crate_disconnect', 'crate_disconnect' );
function crate_disconnect() {
    delete_option( 'crate_secret' );
    exit;
}

class Cellar_Api {
    public function get( $path, array $args = array() ) {
        return $this->send( $path, array_merge( array( 'method' => 'GET' ), $args ) );
    }

    public function post( $path, array $body ) {
        return $this->send( $path, array( 'method' => 'POST', 'body' => wp_json_encode( $body ) ) );
    }

    private function send( $path, array $args ) {
        $defaults = array( //~ EG502
            'timeout'   => 20,
            'sslverify' => false,
            'headers'   => array( 'Authorization' => 'Bearer ' . get_option( 'cellar_token' ) ),
        );
        $answer = wp_remote_request( cellar_host() . '/pubapi' . $path, wp_parse_args( $args, $defaults ) );
        if ( 401 === wp_remote_retrieve_response_code( $answer ) ) {
            wp_die( 'Please connect the cellar again.' );
        }
        if ( 429 === wp_remote_retrieve_response_code( $answer ) ) {
            wp_die( 'Egnyte is busy.' );
        }
        return json_decode( wp_remote_retrieve_body( $answer ), true );
    }
}

add_action( 'admin_enqueue_scripts', 'cellar_scripts' );
function cellar_scripts() {
    $api = new Cellar_Api();
    wp_localize_script(
        'cellar',
        'cellar',
        array(
            'links'  => $api->get( '/v1/links' ), //~ GET /pubapi/v1/links handles=specific
            'domain' => get_option( 'cellar_domain' ),
        )
    );
    $api->post( '/v1/links', array( 'path' => '/Shared/Wine', 'type' => 'folder' ) ); //~ POST /pubapi/v1/links handles=specific
}

add_action( 'wp_ajax_cellar_token', 'cellar_token' );
function cellar_token() {
    $answer = wp_remote_post(
        cellar_host() . '/puboauth/token',
        array(
            'body' => array(
                'grant_type'    => 'refresh_token',
                'refresh_token' => get_option( 'cellar_renewal' ),
                'client_id'     => get_option( 'cellar_key' ),
                'client_secret' => getenv( 'CELLAR_SECRET' ),
                'redirect_uri'  => 'https://cellar.orchard.example/done',
            ),
        )
    );
    $token = json_decode( wp_remote_retrieve_body( $answer ), true );
    wp_send_json_success( array( 'token' => $token['access_token'] ) ); //~ EG302
}
