<?php
/**
 * The address of a story alone on a line.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/**
 * Tells WordPress which addresses are stories.
 */
function register_address() {
	wp_embed_register_handler( HANDLE, '#^https?://[^\s?\#]+\.story\.json(?:[?\#]\S*)?$#i', __NAMESPACE__ . '\render_address' );
}
add_action( 'init', __NAMESPACE__ . '\register_address' );

/**
 * What stands in the address's place. In a filter, as in a post, it is the shortcode, which WordPress runs only after it has
 * made paragraphs: it would make some inside the element. Outside of any, as in a block theme's templates, nobody might run
 * it. An editor's preview is one line with a link.
 *
 * @param string[] $found The address.
 * @return string HTML, or a shortcode.
 */
function render_address( $found ) {
	$src = esc_url( $found[0], array( 'http', 'https' ) );
	if ( is_admin() || ( defined( 'REST_REQUEST' ) && REST_REQUEST && ! doing_filter( 'the_content' ) ) ) {
		return sprintf( '<p>%s <a href="%s">%s</a></p>', esc_html__( 'Dateline story:', 'dateline-story' ), $src, esc_html( wp_basename( $found[0] ) ) );
	}
	if ( ! current_filter() ) {
		return render_shortcode( array( 'src' => $src ) );
	}
	return sprintf( '[%s src="%s"]', SHORTCODE, str_replace( array( '[', ']' ), array( '%5B', '%5D' ), $src ) );
}
