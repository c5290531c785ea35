<?php
/**
 * One story in a page: what every form, the block, the shortcode and the address on a line, becomes.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/** How a story can be told, and in which orders; the first is what is meant where nothing is said. */
const LAYOUTS = array( 'auto', 'scroll', 'steps' );
const ORDERS  = array( 'story', 'time' );

/**
 * Whether readers get the text alone: in feeds and excerpts no script runs.
 *
 * @return bool
 */
function is_static() {
	return is_feed() || doing_filter( 'get_the_excerpt' );
}

/**
 * A story as HTML.
 *
 * @param array  $attributes `src`, the story's address; `layout`, `order`, `lang`, `dir`.
 * @param string $text       The story's text as the editor made it; where there is none, that of its file is taken.
 * @return string Nothing where there is no address.
 */
function story_html( array $attributes, $text = '' ) {
	$src = esc_url( $attributes['src'] ?? '', array( 'http', 'https' ) );
	if ( '' === $src ) {
		return '';
	}
	if ( is_static() ) {
		return '' === $text ? file_text( $src ) : without_elements( $text );
	}
	enqueue_script();
	// The element makes its own text of the file, so that of the server is for readers without scripts alone.
	$inside = '' === $text ? '<noscript>' . file_text( $src ) . '</noscript>' : $text;
	return "<dateline-story src=\"$src\"" . story_attributes( $attributes ) . ">$inside</dateline-story>";
}

/**
 * What else the element's tag says.
 *
 * @param array $attributes As story_html() takes them.
 * @return string
 */
function story_attributes( array $attributes ) {
	$known = array(
		'layout' => LAYOUTS,
		'order'  => ORDERS,
		'dir'    => array( '', 'ltr', 'rtl' ),
	);
	$html  = '';
	foreach ( $known as $name => $values ) {
		$value = $attributes[ $name ] ?? $values[0];
		if ( $value !== $values[0] && in_array( $value, $values, true ) ) {
			$html .= " $name=\"$value\"";
		}
	}
	$lang = $attributes['lang'] ?? '';
	return preg_match( '/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i', $lang ) ? "$html lang=\"$lang\"" : $html;
}

/**
 * The text of a block for those who know no elements of ours.
 *
 * @param string $text The text as the editor made it.
 * @return string
 */
function without_elements( $text ) {
	return preg_replace( '#<(/?)dateline-event\b(?:[^">]++|"[^"]*")*+>#i', '<$1div>', $text ) ?? $text;
}
