<?php

class Barge_Egnyte {
	private $domain;
	private $token;

	public function __construct( $domain, $token ) {
		$this->domain = $domain;
		$this->token  = $token;
	}

	public function files( $folder ) {
		$json = $this->get( '/pubapi/v1/fs/Shared/' . rawurlencode( $folder ) );  //~ GET /pubapi/v1/fs/{path} handles=specific

		return is_wp_error( $json ) ? $json : ( $json['files'] ?? array() );
	}

	private function get( $path ) {
		$response = wp_remote_get(
			'https://' . $this->domain . '.egnyte.com' . $path,
			array(
				'timeout' => 20,
				'headers' => array( 'Authorization' => 'Bearer ' . $this->token ),
			)
		);
		if ( is_wp_error( $response ) ) {
			return $response;
		}

		$code = (int) wp_remote_retrieve_response_code( $response );
		switch ( true ) {
			case 401 === $code:
				delete_transient( 'barge_egnyte_files' );
				return new WP_Error( 'barge_sign_in', __( 'Egnyte has to be connected again.', 'barge' ) );
			case 429 === $code || '' !== wp_remote_retrieve_header( $response, 'retry-after' ):
				return new WP_Error( 'barge_busy', __( 'Egnyte is busy, please come back in a minute.', 'barge' ) );
			case $code >= 400:
				return new WP_Error( 'barge_failed', sprintf( __( 'Egnyte answered %d.', 'barge' ), $code ) );
		}

		return json_decode( wp_remote_retrieve_body( $response ), true );
	}
}
