<?php
/**
 * The elements in what people write. WordPress takes out of the posts of authors and contributors what it does not know.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/** What an event says of itself: data, and none of it an address. */
const EVENT_ATTRIBUTES = array(
	'id',
	'class',
	'lang',
	'dir',
	'event-id',
	'when',
	'when-text',
	'calendar',
	'time-zone',
	'where',
	'lat',
	'lon',
	'certainty',
	'status',
	'by',
	'denied-by',
	'label',
);

/** What a story may say in the posts of people whose HTML is filtered. No `tiles`: they would send readers to other servers. */
const STORY_ATTRIBUTES = array(
	'id',
	'class',
	'style',
	'lang',
	'dir',
	'src',
	'layout',
	'order',
	'hash',
	'heading-level',
	'integrity',
	'redirect',
	'active-id',
	'worldview',
	'published',
	'time-zone',
);

/**
 * Adds to what everybody may write: the events that a block keeps, which are text with data; and the story itself, where the
 * site's owner has said so.
 *
 * @param array[] $tags    Attributes by tag.
 * @param string  $context Where the HTML stands.
 * @return array[]
 */
function allow_elements( $tags, $context ) {
	if ( 'post' !== $context ) {
		return $tags;
	}
	$tags['dateline-event'] = array_fill_keys( EVENT_ATTRIBUTES, true );
	// Pictures that follow each other, or two that are compared; `shape` is that of their room.
	$tags['dateline-pictures'] = array(
		'shape'   => true,
		'compare' => true,
	);
	$tags['time']              = array( 'datetime' => true ) + ( $tags['time'] ?? array() );
	// Without this no browser shows captions of another host.
	foreach ( array( 'audio', 'video' ) as $player ) {
		$tags[ $player ] = array( 'crossorigin' => true ) + ( $tags[ $player ] ?? array() );
	}
	if ( authors_may_write_elements() ) {
		$tags['dateline-story'] = array_fill_keys( STORY_ATTRIBUTES, true );
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_elements', 10, 2 );

/**
 * Lets the classic editor's visual mode keep the elements.
 *
 * @param array $settings TinyMCE's settings.
 * @return array
 */
function keep_in_classic_editor( $settings ) {
	$more = array(
		'custom_elements'         => 'dateline-story,dateline-event,dateline-pictures',
		'extended_valid_elements' => 'dateline-story[*],dateline-event[*],dateline-pictures[*]',
	);
	foreach ( $more as $key => $value ) {
		$settings[ $key ] = empty( $settings[ $key ] ) ? $value : $settings[ $key ] . ',' . $value;
	}
	return $settings;
}
add_filter( 'tiny_mce_before_init', __NAMESPACE__ . '\keep_in_classic_editor' );

/** An element as an author writes it: its attributes, and what is inside. */
const ELEMENT = '#<dateline-story\b((?:[^">]++|"[^"]*")*+)>(.*?)</dateline-story>#s';

/** The figure that the script makes an element of. */
const FIGURE = '/<figure\b[^>]*\sclass="(?:[^"]*\s)?dateline-story[\s"]/';

/**
 * Asks for the script where somebody has written the element, or the figure. Where no script runs, the element becomes text.
 *
 * @param string $html HTML: a post's content, a widget's, or a block, wherever it stands.
 * @return string HTML.
 */
function notice_elements( $html ) {
	if ( false === strpos( $html, 'dateline-story' ) ) {
		return $html;
	}
	if ( is_static() ) {
		return preg_replace_callback( ELEMENT, __NAMESPACE__ . '\element_text', $html ) ?? $html;
	}
	if ( preg_match( ELEMENT, $html ) || preg_match( FIGURE, $html ) ) {
		enqueue_script();
	}
	return $html;
}
add_filter( 'the_content', __NAMESPACE__ . '\notice_elements', 20 );
add_filter( 'widget_text', __NAMESPACE__ . '\notice_elements', 20 );
// In a block theme's templates, too, in a widget of blocks, and in blocks that several posts share.
add_filter( 'render_block', __NAMESPACE__ . '\notice_elements', 20 );

/**
 * An element as text.
 *
 * @param string[] $found HTML: the whole, its attributes, and what is inside.
 * @return string HTML.
 */
function element_text( array $found ) {
	$attributes = shortcode_parse_atts( $found[1] );
	$inside     = trim( $found[2] );
	return is_array( $attributes ) && isset( $attributes['src'] ) ? story_html( $attributes, $inside ) : without_elements( $inside );
}
