<?php

function foundry_connect_page() {
	$url = 'https://' . get_option( 'foundry_domain' ) . '.egnyte.com/puboauth/token?client_id=' . FOUNDRY_CLIENT_ID
		. '&redirect_uri=' . rawurlencode( admin_url( 'admin-post.php?action=foundry_landed', 'https' ) )
		. '&state=' . wp_create_nonce( 'foundry' ) . '&scope=Egnyte.filesystem&response_type=code';
	echo '<p><a class="button" href="' . esc_url( $url ) . '">Connect</a> or <b>wait</b></p>';
	echo "<p><a href='" . esc_url( str_replace( 'scope=Egnyte.filesystem&response_type=code', 'response_type=code&scope=Egnyte.filesystem', $url ) ) . "'>Other window</a></p>";
}

function foundry_landed() {
	if ( ! wp_verify_nonce( sanitize_text_field( wp_unslash( $_GET['state'] ) ), 'foundry' ) ) {
		wp_die( 'Not ours.' );
	}
	$answer = wp_remote_post(
		'https://' . get_option( 'foundry_domain' ) . '.egnyte.com/puboauth/token',
		array(
			'headers' => array( 'Content-Type' => 'application/json' ), //~ EG209
			'body'    => wp_json_encode(
				array(
					'client_id'     => FOUNDRY_CLIENT_ID,
					'client_secret' => getenv( 'FOUNDRY_SECRET' ),
					'redirect_uri'  => admin_url( 'admin-post.php?action=foundry_landed', 'https' ),
					'code'          => sanitize_text_field( wp_unslash( $_GET['code'] ) ), //~ EG210
					'grant_type'    => 'authorization_code',
				)
			),
		)
	);
	$data = json_decode( wp_remote_retrieve_body( $answer ), true );
	update_option( 'foundry_egnyte_token', $data['access_token'] ); //~ EG303
}
add_action( 'admin_post_foundry_landed', 'foundry_landed' );

// Vimeo takes JSON.
function foundry_vimeo() {
	$answer = wp_remote_post( 'https://api.vimeo.com/oauth/access_token', array( 'headers' => array( 'Content-Type' => 'application/json' ), 'body' => wp_json_encode( array( 'code' => $_GET['code'] ) ) ) );
	update_option( 'foundry_vimeo_token', json_decode( wp_remote_retrieve_body( $answer ), true )['access_token'] );
}
