<?php
/**
 * Plugin Name: Barge Paintings
 * Version: 1.3
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/includes/class-barge-egnyte.php';

add_shortcode( 'barge_paintings', function ( $atts ) {
	$atts   = shortcode_atts( array( 'folder' => 'Barges' ), $atts );
	$egnyte = new Barge_Egnyte( get_option( 'barge_egnyte_domain' ), apply_filters( 'barge_egnyte_token', '' ) );
	$files  = $egnyte->files( $atts['folder'] );

	if ( is_wp_error( $files ) && 'barge_sign_in' === $files->get_error_code() ) {
		return current_user_can( 'manage_options' )
			? '<a href="' . esc_url( admin_url( 'options-general.php?page=barge-egnyte' ) ) . '">' . esc_html__( 'Connect Egnyte again', 'barge' ) . '</a>'
			: '';
	}
	if ( is_wp_error( $files ) ) {
		return '<p>' . esc_html( $files->get_error_message() ) . '</p>';
	}

	return '<ul><li>' . implode( '</li><li>', array_map( 'esc_html', wp_list_pluck( $files, 'name' ) ) ) . '</li></ul>';
} );
