<?php
/**
 * Plugin Name: Shelf for Egnyte
 */

const SHELF_HOST = 'https://%s.egnyte.com';

function shelf_return_url() {
    return 'https://press.orchard.example/wp-admin/admin-post.php?action=shelf_done';
}

function shelf_scopes() {
    $scopes = 'Egnyte.filesystem';
    if ( get_option( 'shelf_makes_links' ) ) {
        $scopes .= ' Egnyte.link';
    }
    return $scopes;
}

add_action( 'admin_post_shelf_connect', 'shelf_connect' );
function shelf_connect() {
    $state = bin2hex( random_bytes( 16 ) );
    set_transient( 'shelf_state', $state, 600 );
    $url = add_query_arg(
        array(
            'client_id'     => get_option( 'shelf_key' ),
            'redirect_uri'  => rawurlencode( shelf_return_url() ),
            'scope'         => rawurlencode( shelf_scopes() ),
            'state'         => $state,
            'response_type' => 'code',
        ),
        sprintf( SHELF_HOST, get_option( 'shelf_domain' ) ) . '/puboauth/token'
    );
    wp_redirect( $url );
    exit;
}

add_action( 'admin_post_shelf_done', 'shelf_done' );
function shelf_done() {
    if ( isset( $_GET['error'] ) ) {
        wp_die( 'The shelf stays closed.' );
    }
    if ( ! hash_equals( get_transient( 'shelf_state' ), $_GET['state'] ) ) {
        wp_die( 'Please start again.' );
    }
    $answer = wp_remote_post(
        sprintf( SHELF_HOST, get_option( 'shelf_domain' ) ) . '/puboauth/token',
        array(
            'headers' => array( 'Content-Type' => 'application/x-www-form-urlencoded' ),
            'body'    => array(
                'grant_type'    => 'authorization_code',
                'code'          => $_GET['code'],
                'client_id'     => get_option( 'shelf_key' ),
                'client_secret' => getenv( 'SHELF_SECRET' ),
                'redirect_uri'  => shelf_return_url(),
            ),
        )
    );
    $token = json_decode( wp_remote_retrieve_body( $answer ), true )['access_token'];
    foreach ( array( 'fs/Shared', 'links' ) as $part ) {
        $listed = wp_remote_get( //~ GET /pubapi/v1/fs/{path} handles=specific; GET /pubapi/v1/links handles=specific
            sprintf( SHELF_HOST, get_option( 'shelf_domain' ) ) . '/pubapi/v1/' . $part,
            array( 'headers' => array( 'Authorization' => 'Bearer ' . $token ) )
        );
        $code = wp_remote_retrieve_response_code( $listed );
        if ( 401 === $code ) {
            wp_safe_redirect( admin_url( 'admin-post.php?action=shelf_connect' ) );
        } elseif ( 429 === $code ) {
            wp_die( 'Egnyte is busy; try again in a minute.' );
        }
        echo esc_html( count( json_decode( wp_remote_retrieve_body( $listed ), true ) ) );
    }
}
