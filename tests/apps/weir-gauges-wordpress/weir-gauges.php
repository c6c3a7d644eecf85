<?php
/**
 * Plugin Name: Weir Gauges
 * Description: Shows the readings that the river wardens leave in Egnyte.
 */

use Riverside\Gauges\Reading_Client;
use Riverside\Gauges\Warden_Client;

require_once __DIR__ . '/includes/class-warden-client.php';
require_once __DIR__ . '/includes/class-reading-client.php';

add_action('admin_menu', function () {
    $client = new Reading_Client(get_option('gauges_domain'), get_option('gauges_token'));
    if ($client->latest('lower-weir', true) === null) {
        echo '<p>No readings today.</p>';
    }
    foreach ($client->shared('lower-weir') as $link) {
        echo esc_html($link->url);
    }
    if (!$client->forget('lower-weir')) {
        echo '<p>The reading is still there.</p>';
    }
    if ((new Warden_Client(get_option('gauges_domain'), get_option('gauges_token')))->who() === false) {
        wp_redirect(admin_url('admin.php?page=gauges-sign-in'));
    }
});
