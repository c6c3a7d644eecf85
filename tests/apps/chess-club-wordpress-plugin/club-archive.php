<?php
/**
 * Plugin Name: Club archive
 */

defined('ABSPATH') || exit;

require_once __DIR__ . '/includes/class-egnyte.php';

add_action('admin_post_club_connect', function () {
    $state = wp_generate_password(24, false);
    set_transient('club_state_' . get_current_user_id(), $state, HOUR_IN_SECONDS);
    wp_redirect(add_query_arg(array_map('rawurlencode', [
        'client_id' => get_option('club_egnyte_key'),
        'redirect_uri' => Club_Egnyte::REDIRECT,
        'response_type' => 'code',
        'scope' => 'Egnyte.filesystem',
        'state' => $state,
    ]), Club_Egnyte::host() . '/puboauth/token'));
    exit;
});

add_action('admin_post_club_connected', function () {
    $known = get_transient('club_state_' . get_current_user_id());
    if (isset($_GET['error']) || !hash_equals($known, $_GET['state'])) {
        wp_die('refused');
    }
    Club_Egnyte::redeem(sanitize_text_field($_GET['code']));
    wp_safe_redirect(admin_url());
    exit;
});

add_shortcode('club_games', fn () => esc_html(implode(', ', Club_Egnyte::games())));
