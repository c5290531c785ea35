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

/** The element makes a head for a story that has none, as soon as it makes an event that has come into the file since. */
const NO_HEAD = '<div class="story-head" hidden></div>';

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
 * @param array  $attributes `src`, the story's address; `layout`, `order`, `heading`, `lang`, `dir`.
 * @param string $text       The story's text as the HTML that the editor made; where there is none, that of its file is taken.
 * @return string HTML; nothing where there is no address.
 */
function story_html( array $attributes, $text = '' ) {
	$src = esc_url( $attributes['src'] ?? '', array( 'http', 'https' ) );
	if ( '' === $src ) {
		return '';
	}
	$is_file = '' === $text;
	$inside  = $is_file ? file_text( $src ) : as_text( $text );
	if ( is_static() ) {
		return $is_file ? $inside : '<div' . language_of( $attributes ) . '>' . without_elements( $inside ) . '</div>';
	}
	enqueue_script();
	// The element makes its own text of the file, so that of the server is for readers without scripts alone.
	$inside  = $is_file ? "<noscript>$inside</noscript>" : $inside;
	$head    = ( $attributes['heading'] ?? true ) ? '' : NO_HEAD;
	$choices = choices_of( $attributes ) . language_of( $attributes );
	return "<dateline-story src=\"$src\"$choices>$head$inside</dateline-story>";
}

/**
 * HTML in which WordPress finds no shortcode to run and no address to embed, whatever it still does with a page: what a
 * story says is text.
 *
 * @param string $html A story's text, HTML.
 * @return string HTML.
 */
function as_text( $html ) {
	$html = str_replace( array( '[', ']' ), array( '&#91;', '&#93;' ), $html );
	return preg_replace( '#((?:^|>)[^\S\n]*https?:)//#im', '$1&#47;&#47;', $html );
}

/**
 * What a tag says of how the story is told, where it is not as ever.
 *
 * @param array $attributes As story_html() takes them.
 * @return string Attributes of HTML.
 */
function choices_of( array $attributes ) {
	$known = array(
		'layout' => LAYOUTS,
		'order'  => ORDERS,
	);
	$html  = '';
	foreach ( $known as $name => $values ) {
		$value = $attributes[ $name ] ?? $values[0];
		if ( $value !== $values[0] && in_array( $value, $values, true ) ) {
			$html .= " $name=\"" . esc_attr( $value ) . '"';
		}
	}
	return $html;
}

/**
 * What a tag says of the language of the text in it.
 *
 * @param array $attributes As story_html() takes them.
 * @return string Attributes of HTML.
 */
function language_of( array $attributes ) {
	$lang = $attributes['lang'] ?? '';
	$dir  = $attributes['dir'] ?? '';
	return ( preg_match( '/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i', $lang ) ? ' lang="' . esc_attr( $lang ) . '"' : '' )
		. ( in_array( $dir, array( 'ltr', 'rtl' ), true ) ? ' dir="' . esc_attr( $dir ) . '"' : '' );
}

/**
 * The text of a block for those who know no elements of ours.
 *
 * @param string $text The HTML that the editor made.
 * @return string HTML.
 */
function without_elements( $text ) {
	return preg_replace( '#<(/?)dateline-(?:event|pictures)\b(?:[^">]++|"[^"]*")*+>#i', '<$1div>', $text ) ?? $text;
}
