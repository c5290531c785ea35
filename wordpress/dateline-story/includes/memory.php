<?php
/**
 * Whether there is memory to read a story's file: PHP ends a request that needs more than it may have, without a word to
 * whoever sent the file.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/** How many bytes a mark of JSON takes at most once it is read: lists, objects, what is in them, ends of texts. */
const BYTES_OF_MARKS = array(
	'[' => PHP_VERSION_ID < 80200 ? 376 : 216,
	'{' => 376,
	',' => 80,
	'"' => 32,
);

/** How many bytes are left to the rest of a request. */
const BYTES_LEFT_ALONE = 8 * MB_IN_BYTES;

/**
 * How much memory JSON takes once it is read: as much as its length or a hundred times that, so its marks are counted.
 *
 * @param string $json What is in a file.
 * @return int Bytes, rather too many than too few.
 */
function memory_needed( $json ) {
	$needed = strlen( $json );
	foreach ( BYTES_OF_MARKS as $mark => $bytes ) {
		$needed += $bytes * substr_count( $json, $mark );
	}
	return $needed;
}

/**
 * How much memory this request may still take.
 *
 * @return int Bytes.
 */
function memory_left() {
	$limit = wp_convert_hr_to_bytes( ini_get( 'memory_limit' ) );
	return $limit > 0 ? max( 0, $limit - memory_get_usage() - BYTES_LEFT_ALONE ) : PHP_INT_MAX;
}

/**
 * What is wrong with a file that is more than this server can read.
 *
 * @param int $needed How many bytes of memory it takes.
 * @return \WP_Error
 */
function too_much_for_memory( $needed ) {
	/* translators: 1, 2: sizes, such as "300 MB". */
	$text    = __( 'This file is too much for this server: reading it takes about %1$s of memory, and there are %2$s. Whoever runs the server can raise PHP’s memory_limit.', 'dateline-story' );
	$message = sprintf( $text, size_format( $needed ), size_format( memory_left() ) );
	return new \WP_Error( 'dateline_story_memory', $message );
}
