<?php
/**
 * Files with the streets of a story's map, as `dateline-story basemap` writes them: what they are called, and what they are.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/** What follows the last dot of such a file's name, as WordPress looks for it, behind the name that stories call it by. */
const STREETS_ENDING = '(?<=streets-[0-9a-f]{8}\.)json';

/** What such a file is, TopoJSON. It is none of the type of stories, so that nobody who looks for a story is shown it. */
const STREETS_TYPE = 'application/topo+json';

/** The most bytes of such a file: the element reads no more. */
const MOST_STREETS_BYTES = 12000000;

/**
 * Whether a name is that of a file with streets.
 *
 * @param string $name A file's name.
 * @return bool
 */
function is_streets_name( $name ) {
	return 1 === preg_match( '!\.' . STREETS_ENDING . '$!i', $name );
}

/**
 * The name that a file with streets was written under: it tells what is in the file.
 *
 * @param string $path Where it lies on the server.
 * @return string
 */
function streets_name( $path ) {
	return 'streets-' . substr( hash_file( 'sha256', $path ), 0, 8 ) . '.json';
}

/**
 * Whether a value is what a file with streets has, as far as a server needs to know: the element looks closer.
 *
 * @param mixed $value What was in the file.
 * @return bool
 */
function is_streets( $value ) {
	return is_array( $value ) && 'streets/1' === ( $value['dateline'] ?? null );
}

/**
 * Takes what was in a file for streets.
 *
 * @param mixed $value What was in the file, or what is wrong with it.
 * @return array|\WP_Error The streets, or what is wrong.
 */
function to_streets( $value ) {
	return is_wp_error( $value ) || is_streets( $value ) ? $value : new \WP_Error(
		'dateline_story_streets',
		__( 'This file has no streets: a file that is named like this one has "dateline": "streets/1".', 'dateline-story' )
	);
}
