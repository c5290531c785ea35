<?php
/**
 * The text of a story's file, made once: a long one takes a tenth of a second and more, and each view of a post asks for it.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/**
 * The text of a file. It is made anew when the file or the plugin has changed, and in each language of the site; what
 * nobody asks for is gone after a week.
 *
 * @param string $path Where the file lies on the server.
 * @return string HTML; nothing where it is no story.
 */
function kept_text( $path ) {
	$made_of = array( $path, filemtime( $path ), filesize( $path ), VERSION, determine_locale(), get_locale() );
	$name    = 'dateline_story_text_' . md5( implode( '|', $made_of ) );
	$kept    = get_transient( $name );
	if ( is_string( $kept ) ) {
		return $kept;
	}
	$document = read_document( $path );
	$text     = is_wp_error( $document ) ? '' : document_text( $document );
	// Where a site keeps nothing so long, it is made each time.
	set_transient( $name, $text, WEEK_IN_SECONDS );
	return $text;
}
