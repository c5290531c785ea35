<?php
/**
 * Takes the setting away with the plugin. Posts and files stay: they are the authors'.
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

foreach ( $dateline_story_sites as $dateline_story_site ) {
	if ( is_multisite() ) {
		switch_to_blog( $dateline_story_site );
	}
	delete_option( 'dateline_story_authors_may_write_elements' );
	if ( is_multisite() ) {
		restore_current_blog();
	}
}
