<?php
/**
 * Installs WordPress without a browser: a person for each role, the theme, the plugin, a network where one is wanted. Prints
 * the passwords as JSON.
 * Arguments: the site's folder, and the settings as JSON.
 */

list( , $root, $settings ) = $argv;

$settings = json_decode( $settings, true );

$_SERVER['HTTP_HOST']       = '127.0.0.1';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = '/';
define( 'WP_INSTALLING', true );
require "$root/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

wp_install( 'A site', 'admin', 'admin@example.org', true, '', 'admin-password' );
update_option( 'permalink_structure', '/%postname%/' );
flush_rewrite_rules( false );

$users = array();
foreach ( $settings['roles'] as $name ) {
	$id = username_exists( $name );
	if ( ! $id ) {
		$id = wp_insert_user(
			array(
				'user_login' => $name,
				'user_pass'  => "$name-password",
				'user_email' => "$name@example.org",
				'role'       => $name,
			)
		);
	}
	list( $password ) = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'test' ) );
	// The editor begins with what it has to say to a newcomer.
	$quiet = array(
		'welcomeGuide'   => false,
		'fullscreenMode' => false,
	);
	update_user_meta(
		$id,
		$GLOBALS['wpdb']->prefix . 'persisted_preferences',
		array(
			'core/edit-post' => $quiet,
			'_modified'      => gmdate( 'c' ),
		)
	);
	$users[ $name ] = array(
		'password'            => "$name-password",
		'applicationPassword' => $password,
	);
}

switch_theme( $settings['theme'] );
$failed = activate_plugin( $settings['plugin'] );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() . "\n" );
	exit( 1 );
}
if ( isset( $settings['network'] ) ) {
	// WordPress knows the tables of a network only once it is one.
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) {
		$wpdb->$table = $name;
	}
	install_network();
	populate_network( 1, $settings['network'], 'admin@example.org', 'A network', '/', true );
}
echo wp_json_encode( $users );
