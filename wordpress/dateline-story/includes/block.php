<?php
/**
 * The block. Its comment holds the address and the choices, and inside it stands the text that the editor made of the story's
 * file: so searches and feeds have it, and whoever removes the plugin keeps it.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/** The block's name. */
const BLOCK = 'dateline/story';

/** The parts of the editor's script: each stands on those before it, the last makes the block known to the editor. */
const EDITOR_PARTS = array( 'story-file', 'column-words', 'told', 'reading', 'taking', 'editor' );

/**
 * Makes the block known, and what its editor needs.
 */
function register_block() {
	$needs = array( 'wp-a11y', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-dom', 'wp-element', 'wp-i18n', 'wp-notices' );
	foreach ( EDITOR_PARTS as $part ) {
		$handle = HANDLE . "-$part";
		wp_register_script( $handle, plugins_url( "block/$part.js", FILE ), $needs, VERSION, true );
		wp_set_script_translations( $handle, 'dateline-story', dirname( FILE ) . '/languages' );
		$needs = array( $handle );
	}
	// In a page, the site's language is what a table is read by whose dates say none.
	$settings = wp_json_encode( array( 'language' => get_bloginfo( 'language' ) ) );
	wp_add_inline_script( HANDLE . '-' . EDITOR_PARTS[0], "window.datelineStory = $settings;", 'before' );
	wp_register_style( HANDLE . '-editor', plugins_url( 'block/editor.css', FILE ), array(), VERSION );
	register_block_type( dirname( FILE ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
}
add_action( 'init', __NAMESPACE__ . '\register_block' );

/**
 * The block as readers get it.
 *
 * @param array  $attributes The choices.
 * @param string $text       The text inside, HTML.
 * @return string HTML.
 */
function render_block( $attributes, $text ) {
	$story = story_html( $attributes, trim( $text ) );
	return '' === $story ? '' : '<div ' . get_block_wrapper_attributes() . ">$story</div>";
}

/**
 * Lets the text of the block and of the shortcode be in automatic excerpts, which leave out such blocks.
 *
 * @param string[] $blocks Names of the blocks that are in excerpts.
 * @return string[]
 */
function allow_in_excerpts( $blocks ) {
	return array_merge( $blocks, array( BLOCK, 'core/shortcode' ) );
}
add_filter( 'excerpt_allowed_blocks', __NAMESPACE__ . '\allow_in_excerpts' );
