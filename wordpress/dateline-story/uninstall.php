<?php
/**
 * Takes the setting and the kept texts away with the plugin. Posts and files stay: they are the authors'.
 *
 * @package Dateline_Story
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$dateline_story_sites = is_multisite() ? get_sites(
	array(
		'fields' => 'ids',
		'number' => 0,
	)
) : array( 0 );

global $wpdb;
foreach ( $dateline_story_sites as $dateline_story_site ) {
	if ( is_multisite() ) {
		switch_to_blog( $dateline_story_site );
	}
	delete_option( 'dateline_story_authors_may_write_elements' );
	foreach ( array( '_transient_dateline_story_', '_transient_timeout_dateline_story_' ) as $dateline_story_name ) {
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Nobody knows all their names. A cache of objects forgets them in a week.
		$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( $dateline_story_name ) . '%' ) );
	}
	if ( is_multisite() ) {
		restore_current_blog();
	}
}
