<?php
/**
 * The shortcode: [dateline src="…" layout="steps" order="time" align="wide"].
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/** The shortcode's name. */
const SHORTCODE = 'dateline';

/**
 * The shortcode as readers get it.
 *
 * @param array|string $given Its attributes; an empty text where there are none.
 * @return string HTML.
 */
function render_shortcode( $given ) {
	$defaults   = array(
		'src'    => '',
		'layout' => LAYOUTS[0],
		'order'  => ORDERS[0],
		'align'  => '',
	);
	$attributes = shortcode_atts( $defaults, $given, SHORTCODE );
	$story      = story_html( $attributes );
	if ( '' === $story || is_static() ) {
		return $story;
	}
	$align = in_array( $attributes['align'], array( 'wide', 'full' ), true ) ? ' align' . esc_attr( $attributes['align'] ) : '';
	return "<div class=\"wp-block-dateline-story$align\">$story</div>";
}
add_shortcode( SHORTCODE, __NAMESPACE__ . '\render_shortcode' );

/**
 * Leaves the shortcode in automatic excerpts, which else leave shortcodes out.
 *
 * @param string[] $names Names of the shortcodes that are taken out.
 * @return string[]
 */
function keep_in_excerpts( $names ) {
	return doing_filter( 'get_the_excerpt' ) ? array_diff( $names, array( SHORTCODE ) ) : $names;
}
add_filter( 'strip_shortcodes_tagnames', __NAMESPACE__ . '\keep_in_excerpts' );
