<?php

function foundry_files( $path ) {
	$answer = wp_remote_get( //~ GET /pubapi/v1/fs/{path} handles=specific
		'https://' . get_option( 'foundry_domain' ) . '.egnyte.com/pubapi/v1/fs/' . $path,
		array( 'headers' => array( 'Authorization' => 'Bearer ' . get_option( 'foundry_egnyte_token' ) ) )
	);
	$status = wp_remote_retrieve_response_code( $answer );
	if ( 401 === $status ) {
		delete_transient( 'foundry_files' );
		foundry_connect_page();
		return array();
	}
	if ( 429 === $status ) {
		sleep( (int) wp_remote_retrieve_header( $answer, 'retry-after' ) );
		return foundry_files( $path );
	}
	return json_decode( wp_remote_retrieve_body( $answer ), true );
}

add_shortcode( 'foundry_room', function ( $atts ) {
	ob_start();
	?>
	<ul data-domain="<?php echo esc_attr( get_option( 'foundry_domain' ) ); ?>" data-token="<?php echo esc_attr( get_option( 'foundry_egnyte_token' ) ); ?>">
	<?php foreach ( foundry_files( $atts['path'] )['files'] as $file ) : //~^ EG302
	?>
		<li data-vimeo="<?php echo esc_attr( get_option( 'foundry_vimeo_token' ) ); ?>"><?php echo esc_html( $file['name'] ); ?></li>
	<?php endforeach; ?>
	</ul>
	<?php
	return ob_get_clean();
} );
