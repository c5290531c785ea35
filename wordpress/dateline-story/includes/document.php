<?php
/**
 * Reading a story's file on the server: whether it is one, and where an address leads to a file of this site.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/** How the names of stories' files end. */
const SUFFIX = '.story.json';

/** The most bytes of a story's file: the element reads no more. */
const MOST_BYTES = 20 * MB_IN_BYTES;

/** How deep a story's file goes at most; a real one has about ten levels, a shape on the map included. */
const MOST_LEVELS = 64;

/**
 * Whether a name or an address is that of a story's file.
 *
 * @param string $name A file's name, or an address without its query.
 * @return bool
 */
function is_story_name( $name ) {
	return SUFFIX === strtolower( substr( $name, -strlen( SUFFIX ) ) );
}

/**
 * Reads a story's file.
 *
 * @param string $path Where it lies on the server.
 * @return array|\WP_Error The document, or what is wrong with the file.
 */
function read_document( $path ) {
	return to_document( read_json( $path, MOST_BYTES ) );
}

/**
 * Reads a file.
 *
 * @param string $path Where it lies on the server.
 * @param int    $most How many bytes it may have.
 * @return mixed What is in it, or, as a WP_Error, what is wrong with it.
 */
function read_json( $path, $most ) {
	$bytes = filesize( $path );
	if ( $bytes > $most ) {
		return too_large( $most );
	}
	if ( $bytes > memory_left() ) {
		return too_much_for_memory( $bytes );
	}
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- The file is here.
	return parse_json( (string) file_get_contents( $path ), $most );
}

/**
 * Reads what is in a file.
 *
 * @param string $text What is in it.
 * @param int    $most How many bytes it may have.
 * @return mixed The value, or, as a WP_Error, what is wrong with it.
 */
function parse_json( $text, $most ) {
	if ( strlen( $text ) > $most ) {
		return too_large( $most );
	}
	$needed = memory_needed( $text );
	if ( $needed > memory_left() ) {
		return too_much_for_memory( $needed );
	}
	$value = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', $text ), true, MOST_LEVELS );
	if ( JSON_ERROR_NONE !== json_last_error() ) {
		/* translators: %s: what is wrong, in English, such as "Syntax error". */
		$message = sprintf( __( 'This file is not valid JSON (%s).', 'dateline-story' ), json_last_error_msg() );
		return new \WP_Error( 'dateline_story_json', $message );
	}
	return $value;
}

/**
 * Takes what was in a file for a story.
 *
 * @param mixed $value What was in the file, or what is wrong with it.
 * @return array|\WP_Error The document, or what is wrong.
 */
function to_document( $value ) {
	return is_wp_error( $value ) || is_document( $value ) ? $value : new \WP_Error(
		'dateline_story_document',
		__( 'This file is no story: a story has "dateline": 1 and a list of "events".', 'dateline-story' )
	);
}

/**
 * What is wrong with a file that no reader would get.
 *
 * @param int $most How many bytes it may have.
 * @return \WP_Error
 */
function too_large( $most ) {
	/* translators: %s: a size, such as "20 MB". */
	$message = sprintf( __( 'This file is too large: it may have at most %s.', 'dateline-story' ), size_format( $most ) );
	return new \WP_Error( 'dateline_story_size', $message );
}

/**
 * Whether a value is a story's document, as far as a server needs to know.
 *
 * @param mixed $value What was in the file.
 * @return bool
 */
function is_document( $value ) {
	if ( ! is_array( $value ) || 1 !== ( $value['dateline'] ?? 1 ) ) {
		return false;
	}
	$events = $value['events'] ?? null;
	return is_array( $events ) && array() !== $events && array_values( $events ) === $events
		&& count( array_filter( $events, 'is_array' ) ) === count( $events );
}

/**
 * The file of this site's uploads that an address leads to.
 *
 * @param string $src The address of a story.
 * @return string Its path; empty where it is not one of this site.
 */
function uploaded_file( $src ) {
	$uploads = wp_get_upload_dir();
	$base    = preg_replace( '/^https?:/', '', $uploads['baseurl'] ) . '/';
	$address = preg_replace( '/^https?:|[?#].*$/', '', $src );
	if ( 0 !== strpos( $address, $base ) || ! is_story_name( $address ) ) {
		return '';
	}
	$name = rawurldecode( substr( $address, strlen( $base ) ) );
	$path = $uploads['basedir'] . '/' . $name;
	return 0 === validate_file( $name ) && is_file( $path ) ? $path : '';
}
