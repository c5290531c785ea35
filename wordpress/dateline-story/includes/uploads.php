<?php
/**
 * Stories' files, their streets and their data in the media library: let in, checked, and kept under names that say what they are.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/**
 * Lets stories, their streets and their data in, for those who may upload at all.
 *
 * @param string[]          $types Media types by the endings of names.
 * @param int|\WP_User|null $user  Who asks; the current user unless given.
 * @return string[]
 */
function allow_stories( $types, $user = null ) {
	$may  = null === $user ? current_user_can( 'upload_files' ) : user_can( $user, 'upload_files' );
	$ours = array(
		'story\.json'  => 'application/json',
		STREETS_ENDING => STREETS_TYPE,
		GEOJSON_ENDING => GEOJSON_TYPE,
	);
	return $may ? $types + $ours : $types;
}
add_filter( 'upload_mimes', __NAMESPACE__ . '\allow_stories', 10, 2 );

/**
 * Looks into a file before it is taken in. A story with another name, such as story.json, gets one that says it is one, and
 * streets get the one that their story calls them by.
 *
 * @param array $file As PHP has it, with `name` and `tmp_name`.
 * @return array The same, with an `error` where it is neither.
 */
function check_upload( $file ) {
	$is_named = is_our_name( $file['name'] );
	$is_json  = '.json' === strtolower( substr( $file['name'], -5 ) );
	if ( ! empty( $file['error'] ) || ! ( $is_named || ( $is_json && is_for_library() ) ) ) {
		return $file;
	}
	wp_raise_memory_limit( 'admin' );
	$value = read_json( $file['tmp_name'], most_bytes( $file['name'] ) );
	if ( is_streets( $value ) ) {
		$file['name'] = is_streets_name( $file['name'] ) ? $file['name'] : streets_name( $file['tmp_name'] );
		return $file;
	}
	$document = to_named( $value, $file['name'] );
	$is_story = ! is_wp_error( $document );
	// Another plugin may let in other JSON; where none does, whoever sends some is told what a story is.
	$is_let_in = (bool) wp_check_filetype( $file['name'] )['type'];
	if ( ! $is_story && ( $is_named || ! $is_let_in ) ) {
		$file['error'] = $document->get_error_message();
	}
	if ( $is_story && ! $is_named && ( ! $is_let_in || isset( $document['dateline'] ) ) ) {
		$file['name'] = file_name( $document ) . SUFFIX;
	}
	return $file;
}
add_filter( 'wp_handle_upload_prefilter', __NAMESPACE__ . '\check_upload' );
add_filter( 'wp_handle_sideload_prefilter', __NAMESPACE__ . '\check_upload' );

/**
 * Whether a file is sent to the media library: what other plugins take in for themselves is theirs to judge.
 *
 * @return bool
 */
function is_for_library() {
	$route = (string) ( $GLOBALS['wp']->query_vars['rest_route'] ?? '' );
	return 0 === strpos( $route, '/wp/v2/media' )
		|| in_array( $GLOBALS['pagenow'] ?? '', array( 'async-upload.php', 'media-new.php' ), true );
}

/**
 * Whether a name says that a file is a story, its streets or its data.
 *
 * @param string $name A file's name.
 * @return bool
 */
function is_our_name( $name ) {
	return is_story_name( $name ) || is_streets_name( $name ) || is_geojson_name( $name );
}

/**
 * How large a file may be.
 *
 * @param string $name Its name.
 * @return int Bytes.
 */
function most_bytes( $name ) {
	if ( is_geojson_name( $name ) ) {
		return MOST_GEOJSON_BYTES;
	}
	return is_streets_name( $name ) ? MOST_STREETS_BYTES : MOST_BYTES;
}

/**
 * Takes what was in a file for streets or data where its name says so, and for a story where not.
 *
 * @param mixed  $value What was in the file, or what is wrong with it.
 * @param string $name  Its name.
 * @return array|\WP_Error The streets, the data or the story, or what is wrong.
 */
function to_named( $value, $name ) {
	if ( is_geojson_name( $name ) ) {
		return to_geojson( $value );
	}
	return is_streets_name( $name ) ? to_streets( $value ) : to_document( $value );
}

/**
 * The name that a story's file has without its ending, by the story's title.
 *
 * @param array $document The story.
 * @return string
 */
function file_name( array $document ) {
	$title = word( $document, 'title' );
	$slug  = sanitize_title( $title, 'dateline' );
	// Of letters other than Latin a slug is an escape, which no name of a file should be.
	return false === strpos( $slug, '%' ) ? $slug : sanitize_file_name( mb_substr( $title, 0, 60 ) );
}

/**
 * Looks into a file that is not uploaded but given as bytes, as by XML-RPC.
 *
 * @param array|string $upload The `name` and the `bits`, or what is wrong already.
 * @return array|string The same, or what is wrong.
 */
function check_bits( $upload ) {
	if ( ! is_array( $upload ) || ! is_our_name( $upload['name'] ) ) {
		return $upload;
	}
	wp_raise_memory_limit( 'admin' );
	$read = to_named( parse_json( $upload['bits'], most_bytes( $upload['name'] ) ), $upload['name'] );
	return is_wp_error( $read ) ? $read->get_error_message() : $upload;
}
add_filter( 'wp_upload_bits', __NAMESPACE__ . '\check_bits' );

/**
 * Says what a story's file is: WordPress looks at its bytes and sees only text.
 *
 * @param array      $found What WordPress thinks: `ext`, `type`, `proper_filename`.
 * @param string     $path  Where the file lies.
 * @param string     $name  Its name.
 * @param array|bool $types Media types that are let in; those of the current user unless it is a list.
 * @return array
 */
function recognise_story( $found, $path, $name, $types ) {
	$allowed = is_array( $types ) ? $types : get_allowed_mime_types();
	if ( ! is_story_name( $name ) || ! in_array( 'application/json', $allowed, true ) ) {
		return $found;
	}
	return array(
		'ext'             => ltrim( SUFFIX, '.' ),
		'type'            => 'application/json',
		'proper_filename' => false,
	);
}
add_filter( 'wp_check_filetype_and_ext', __NAMESPACE__ . '\recognise_story', 10, 4 );

/**
 * Says what a file with streets or data is, and that no other file with such a name is one.
 *
 * @param array      $found What WordPress thinks: `ext`, `type`, `proper_filename`.
 * @param string     $path  Where the file lies.
 * @param string     $name  Its name.
 * @param array|bool $types Media types that are let in; those of the current user unless it is a list.
 * @return array
 */
function recognise_map_file( $found, $path, $name, $types ) {
	$is_data = is_geojson_name( $name );
	if ( ! $is_data && ! is_streets_name( $name ) ) {
		return $found;
	}
	$allowed = is_array( $types ) ? $types : get_allowed_mime_types();
	$type    = $is_data ? GEOJSON_TYPE : STREETS_TYPE;
	$is_so   = in_array( $type, $allowed, true ) && ! is_wp_error( to_named( read_json( $path, most_bytes( $name ) ), $name ) );
	return array(
		'ext'             => $is_so ? ( $is_data ? GEOJSON_ENDING : 'json' ) : false,
		'type'            => $is_so ? $type : false,
		'proper_filename' => false,
	);
}
add_filter( 'wp_check_filetype_and_ext', __NAMESPACE__ . '\recognise_map_file', 10, 4 );

/**
 * Keeps the ending: WordPress makes "a.story_.json" of a name with two endings.
 *
 * @param string $name The name as WordPress wants it.
 * @return string
 */
function keep_ending( $name ) {
	return preg_replace( '/\.story_\.json$/i', SUFFIX, $name );
}
add_filter( 'sanitize_file_name', __NAMESPACE__ . '\keep_ending' );

/**
 * Keeps the ending of a second file with the same name: WordPress makes "a.story-1.json" of it.
 *
 * @param string $name      The name as WordPress wants it.
 * @param string $extension Its extension.
 * @param string $folder    Where the file will lie.
 * @return string
 */
function keep_unique_ending( $name, $extension, $folder ) {
	if ( ! preg_match( '/^(.*)\.story-\d+\.json$/i', $name, $parts ) ) {
		return $name;
	}
	$number = 0;
	do {
		++$number;
		$unique = "$parts[1]-$number" . SUFFIX;
	} while ( file_exists( "$folder/$unique" ) );
	return $unique;
}
add_filter( 'wp_unique_filename', __NAMESPACE__ . '\keep_unique_ending', 10, 3 );
