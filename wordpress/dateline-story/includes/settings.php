<?php
/**
 * The one setting, on Settings › Writing: whether those whose HTML WordPress filters may write the element.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/** The setting's name in the database. */
const OPTION = 'dateline_story_authors_may_write_elements';

/**
 * Whether authors and contributors may write the element as HTML.
 *
 * @return bool
 */
function authors_may_write_elements() {
	/**
	 * Filters whether people whose HTML WordPress filters may write `<dateline-story>`.
	 *
	 * @param bool $may What the setting says.
	 */
	return (bool) apply_filters( 'dateline_story_authors_may_write_elements', (bool) get_option( OPTION, false ) );
}

/**
 * Makes the setting known. WordPress checks who saves it, and the form's nonce.
 */
function register_settings() {
	$arguments = array(
		'type'              => 'boolean',
		'default'           => false,
		'sanitize_callback' => 'rest_sanitize_boolean',
	);
	register_setting( 'writing', OPTION, $arguments );
	add_settings_field( OPTION, __( 'Dateline stories', 'dateline-story' ), __NAMESPACE__ . '\print_setting', 'writing' );
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/**
 * Prints the setting.
 */
function print_setting() {
	printf(
		'<label><input type="checkbox" name="%1$s" value="1"%2$s> %3$s</label><p class="description">%4$s</p>',
		esc_attr( OPTION ),
		checked( (bool) get_option( OPTION, false ), true, false ),
		esc_html__( 'Authors and contributors may write the element as HTML', 'dateline-story' ),
		esc_html__( 'The block, the shortcode and an address on a line work for everybody without this.', 'dateline-story' )
	);
}
