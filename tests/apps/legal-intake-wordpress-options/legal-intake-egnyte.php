<?php
/**
 * Plugin Name: Legal Intake for Egnyte
 * Version: 1.3.2
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

class Legal_Intake_Egnyte {

	private $domain;

	public function __construct() {
		$this->domain = get_option( 'legal_intake_domain' );
		add_action( 'admin_init', array( $this, 'handle_callback' ) );
		add_action( 'admin_post_legal_intake_disconnect', array( $this, 'disconnect' ) );
		add_action( 'wp_enqueue_scripts', array( $this, 'enqueue' ) );
		add_shortcode( 'legal_intake', array( $this, 'shortcode' ) );
	}

	public function handle_callback() {
		if ( ! isset( $_GET['page'], $_GET['code'] ) || 'legal-intake' !== $_GET['page'] ) {
			return;
		}
		if ( isset( $_GET['error'] ) || ! wp_verify_nonce( $_GET['state'], 'legal_intake' ) ) {
			wp_die( 'Egnyte sign-in was refused' );
		}

		$response = wp_remote_post( 'https://' . $this->domain . '.egnyte.com/puboauth/token', array(
			'body' => array(
				'client_id'     => get_option( 'legal_intake_client_id' ),
				'client_secret' => get_option( 'legal_intake_client_secret' ),
				'redirect_uri'  => admin_url( 'options-general.php?page=legal-intake' ),
				'code'          => sanitize_text_field( $_GET['code'] ),
				'grant_type'    => 'authorization_code',
			),
		) );

		if ( is_wp_error( $response ) ) {
			error_log( 'Egnyte: ' . $response->get_error_message() );
			return;
		}

		$body = json_decode( wp_remote_retrieve_body( $response ), true );
		error_log( 'Egnyte response: ' . print_r( $body, true ) ); //~ EG305
		update_option( 'legal_intake_connected', time() );
		update_option( 'legal_intake_token', $body['access_token'] ); //~ EG303
	}

	public function enqueue() {
		wp_enqueue_script( 'legal-intake', plugins_url( 'intake.js', __FILE__ ), array( 'jquery' ), '1.3.2', true );
		wp_localize_script( 'legal-intake', 'legalIntake', array( //~ EG302
			'ajaxUrl' => admin_url( 'admin-ajax.php' ),
			'domain'  => $this->domain,
			'token'   => get_option( 'legal_intake_token' ),
		) );
		wp_localize_script( 'legal-intake', 'legalIntakeL10n', array( 'connected' => get_option( 'legal_intake_connected' ) ) );
	}

	public function shortcode() {
		$response = wp_remote_get( 'https://' . $this->domain . '.egnyte.com/pubapi/v1/fs/Shared/Intake', array( //~ GET /pubapi/v1/fs/{path} handles=specific
			'headers' => array( 'Authorization' => 'Bearer ' . get_option( 'legal_intake_token' ) ),
		) );
		if ( 401 === wp_remote_retrieve_response_code( $response ) ) {
			return '<p>Please ask the administrator to connect Egnyte again.</p>';
		}
		$folder = json_decode( wp_remote_retrieve_body( $response ) );
		return '<p>' . count( $folder->files ) . ' documents</p>';
	}

	public function disconnect() { //~ EG309
		check_admin_referer( 'legal_intake_disconnect' );
		delete_option( 'legal_intake_token' );
		wp_safe_redirect( admin_url( 'options-general.php?page=legal-intake' ) );
		exit;
	}
}

new Legal_Intake_Egnyte();
