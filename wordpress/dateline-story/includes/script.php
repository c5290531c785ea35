<?php
/**
 * The element's script and style: from the plugin's own folder, once a page, and only where there is a story.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/** What WordPress knows the script and the style by. */
const HANDLE = 'dateline-story';

/**
 * Asks for the script and the style on this page.
 */
function enqueue_script() {
	wp_enqueue_style( HANDLE );
	// Script modules came with WordPress 6.5; before it the tag is made a module's by as_module().
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( HANDLE, script_url(), array(), VERSION );
	} else {
		wp_enqueue_script( HANDLE, script_url(), array(), VERSION, true );
	}
}

/**
 * The address of the script.
 *
 * @return string
 */
function script_url() {
	return plugins_url( 'assets/dateline-story.js', FILE );
}

/**
 * What the script's tag says so that a browser takes the file only as it was built.
 *
 * @return string[]
 */
function integrity_attributes() {
	return array(
		'integrity'   => require __DIR__ . '/../assets/integrity.php',
		'crossorigin' => 'anonymous',
	);
}

/**
 * Before WordPress 6.5: the tag of a module.
 *
 * @param string $tag    The tag as WordPress has it.
 * @param string $handle Which script it is.
 * @param string $src    Its address, with the version.
 * @return string
 */
function as_module( $tag, $handle, $src ) {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	$attributes = array(
		'type' => 'module',
		'src'  => $src,
		'id'   => HANDLE . '-js',
	);
	return wp_get_script_tag( $attributes + integrity_attributes() );
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );

/**
 * From WordPress 6.5: what is added to the tag of its module.
 *
 * @param array $attributes The tag's attributes.
 * @return array
 */
function with_integrity( $attributes ) {
	$is_ours = isset( $attributes['id'] ) && HANDLE . '-js-module' === $attributes['id'];
	return $is_ours ? $attributes + integrity_attributes() : $attributes;
}
add_filter( 'wp_script_attributes', __NAMESPACE__ . '\with_integrity' );

/**
 * Makes the style known: for the block, in the editor, and for every other form.
 */
function register_style() {
	wp_register_style( HANDLE, plugins_url( 'block/style.css', FILE ), array(), VERSION );
}
add_action( 'init', __NAMESPACE__ . '\register_style', 9 );

