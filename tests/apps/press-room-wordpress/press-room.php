<?php
/**
 * Plugin Name: Foundry press room
 * Version: 2.1.0
 */

define( 'FOUNDRY_CLIENT_ID', 'p5k8w2hq7xm3zt6nrb9vcd4j' );

require_once __DIR__ . '/includes/connect.php';
require_once __DIR__ . '/includes/room.php';
