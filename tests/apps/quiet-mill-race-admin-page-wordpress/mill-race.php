<?php
/**
 * Plugin Name: Mill Race
 * Description: Shows the plans of the mill race from Egnyte.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

class Mill_Race {
	const SCOPES = array( 'Egnyte.filesystem', 'Egnyte.bookmark' );

	public function __construct() {
		add_action( 'admin_post_mill_race_connect', array( $this, 'connect' ) );
		add_action( 'admin_post_mill_race_back', array( $this, 'back' ) );
		add_shortcode( 'mill_race', array( $this, 'plans' ) );
		add_shortcode( 'mill_race_bookmarks', array( $this, 'bookmarks' ) );
	}

	private function redirect_uri() {
		return set_url_scheme( admin_url( 'admin-post.php?action=mill_race_back', 'http' ), 'https' );
	}

	private function gate() {
		return sprintf( 'https://%s.egnyte.com/puboauth/token', get_option( 'mill_race_domain' ) );
	}

	public function connect() {
		check_admin_referer( 'mill_race' );
		wp_redirect(
			add_query_arg(
				urlencode_deep(
					array(
						'client_id'     => MILL_RACE_KEY,
						'redirect_uri'  => $this->redirect_uri(),
						'response_type' => 'code',
						'scope'         => implode( ' ', self::SCOPES ),
						'state'         => wp_create_nonce( 'mill_race_back' ),
					)
				),
				$this->gate()
			)
		);
		exit;
	}

	public function back() {
		if ( isset( $_GET['error'] ) || ! wp_verify_nonce( $_GET['state'], 'mill_race_back' ) ) {
			wp_die( 'Egnyte was not connected.' );
		}
		$answer = wp_remote_post(
			$this->gate(),
			array(
				'body' => array(
					'client_id'     => MILL_RACE_KEY,
					'client_secret' => MILL_RACE_SECRET,
					'redirect_uri'  => $this->redirect_uri(),
					'code'          => sanitize_text_field( $_GET['code'] ),
					'grant_type'    => 'authorization_code',
				),
			)
		);
		$token = json_decode( wp_remote_retrieve_body( $answer ) )->access_token;
		$nonce = random_bytes( SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		update_option( 'mill_race_token', base64_encode( $nonce . sodium_crypto_secretbox( $token, $nonce, base64_decode( MILL_RACE_BOX ) ) ) );
		wp_safe_redirect( admin_url() );
		exit;
	}

	private function token() {
		$raw = base64_decode( get_option( 'mill_race_token' ) );
		return sodium_crypto_secretbox_open( substr( $raw, 24 ), substr( $raw, 0, 24 ), base64_decode( MILL_RACE_BOX ) );
	}

	private function ask( $path ) {
		if ( get_transient( 'mill_race_wait' ) ) {
			return null;
		}
		$answer = wp_remote_get(
			'https://' . get_option( 'mill_race_domain' ) . '.egnyte.com/pubapi' . $path,
			array( 'headers' => array( 'Authorization' => 'Bearer ' . $this->token() ) )
		);
		$code   = wp_remote_retrieve_response_code( $answer );
		if ( 401 === $code ) {
			delete_option( 'mill_race_token' );
			return null;
		}
		if ( 429 === $code ) {
			set_transient( 'mill_race_wait', 1, (int) wp_remote_retrieve_header( $answer, 'retry-after' ) );
			return null;
		}
		return json_decode( wp_remote_retrieve_body( $answer ) );
	}

	public function plans() {
		$folder = $this->ask( '/v1/fs/Shared/Mill' ); //~ GET /pubapi/v1/fs/{path}
		return $folder ? esc_html( implode( ', ', wp_list_pluck( $folder->files, 'name' ) ) ) : '';
	}

	public function bookmarks() {
		$found = $this->ask( '/v1/bookmarks' ); //~ GET /pubapi/v1/bookmarks
		return $found ? count( $found->bookmarks ) : 0;
	}
}

new Mill_Race();
