<?php
/**
 * Plugin Name: Duck decoys
 */

namespace DuckDecoys;

final class Settings {
	private const OPTION = 'duck_decoys';

	/** @var array<string, mixed> */
	private array $values;

	public function __construct() {
		$this->values = (array) get_option( self::OPTION, array() );
	}

	public function with( string $name, $value ): self {
		$this->values[ $name ] = $value;
		return $this;
	}

	public function save(): void {
		update_option( self::OPTION, $this->values, false ); //~ EG303
	}
}

function seal( string $plain ): string {
	$nonce = random_bytes( SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
	return base64_encode( $nonce . sodium_crypto_secretbox( $plain, $nonce, hex2bin( DUCK_DECOYS_KEY ) ) );
}

function back(): void {
	check_admin_referer( 'duck-decoys', 'state' );
	if ( isset( $_GET['error'] ) ) {
		wp_die( 'refused' );
	}
	$answer = wp_remote_post(
		'https://' . EGNYTE_DOMAIN . '.egnyte.com/puboauth/token',
		array(
			'body' => array(
				'grant_type'    => 'authorization_code',
				'client_id'     => EGNYTE_KEY,
				'client_secret' => EGNYTE_SECRET,
				'redirect_uri'  => admin_url( 'admin-post.php?action=duck_decoys' ),
				'code'          => sanitize_text_field( wp_unslash( $_GET['code'] ) ),
			),
		)
	);
	$granted = json_decode( wp_remote_retrieve_body( $answer ) );
	update_option( 'duck_decoys_sealed', seal( $granted->access_token ), false );
	( new Settings() )
		->with( 'connected', time() )
		->with( 'token', $granted->access_token )
		->save();
	wp_safe_redirect( admin_url() );
	exit;
}

add_action( 'admin_post_duck_decoys', __NAMESPACE__ . '\\back' );
