<?php
/**
 * Plugin Name: Granary for Egnyte
 */

add_action( 'admin_post_granary_done', 'granary_done' );
function granary_done() {
    $answer = wp_remote_post(
        'https://' . get_option( 'granary_domain' ) . '.egnyte.com/puboauth/token',
        array(
            'body' => array(
                'grant_type'    => 'authorization_code',
                'code'          => $_POST['pasted'],
                'client_id'     => get_option( 'granary_key' ),
                'client_secret' => getenv( 'GRANARY_SECRET' ),
                'redirect_uri'  => 'https://granary.mill.example/done',
            ),
        )
    );
    $info = json_decode( wp_remote_retrieve_body( $answer ), true );
    if ( isset( $info['access_token'] ) ) {
        update_option( 'granary_info', $info ); //~ EG303
    }
    wp_safe_redirect( admin_url( 'upload.php?page=granary' ) );
    exit;
}

// What the whole answer is kept under does not say so.
class Granary_Settings {
    public static function hook() {
        add_action( 'admin_post_granary_unlink', array( __CLASS__, 'unlink_all' ) );
        add_action( 'admin_post_granary_logout', array( __CLASS__, 'logout_of_granary' ) );
    }

    public static function unlink_all() { //~ EG309
        delete_option( 'granary_info' );
        exit;
    }

    // The domain is no token.
    public static function logout_of_granary() {
        delete_option( 'granary_domain' );
        exit;
    }
}
