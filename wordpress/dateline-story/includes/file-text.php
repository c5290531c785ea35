<?php
/**
 * A story's file as text, for readers of a shortcode or an address who have no scripts, for feeds and excerpts. (A block has
 * better: the text that the editor made.) Dates stand in the author's words where she gave some, the common ones in ours,
 * and any other as the file has it: no words are better than wrong ones.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/** A file with more bytes is not read while a reader waits. */
const MOST_BYTES_AS_TEXT = MB_IN_BYTES;

/**
 * The text of a story's file as HTML.
 *
 * @param string $src The story's address.
 * @return string HTML, at least a link to the file.
 */
function file_text( $src ) {
	$path = uploaded_file( $src );
	$text = $path && filesize( $path ) <= MOST_BYTES_AS_TEXT ? kept_text( $path ) : '';
	if ( '' !== $text ) {
		return $text;
	}
	$link = sprintf( '<a href="%s">%s</a>', esc_url( $src ), esc_html__( 'The story as a file', 'dateline-story' ) );
	return "<p>$link</p>";
}

/**
 * A story as HTML.
 *
 * @param array $document The story.
 * @return string HTML.
 */
function document_text( array $document ) {
	$events = array();
	foreach ( $document['events'] as $event ) {
		$events[] = event_text( $event, $document );
	}
	$head = tagged( 'h2', word( $document, 'title' ) ) . tagged( 'p', word( $document, 'summary' ) );
	$lang = esc_attr( word( $document, 'lang' ) );
	return as_text( "<div lang=\"$lang\" dir=\"auto\">" . $head . implode( '', $events ) . '</div>' );
}

/**
 * One event as HTML.
 *
 * @param array $event    The event.
 * @param array $document The document it stands in.
 * @return string HTML.
 */
function event_text( array $event, array $document ) {
	$line = array_filter( array( place_name( $event['where'] ?? null, $document ), date_words( $event ) ) );
	return tagged( 'h3', word( $event, 'title' ) )
		. tagged( 'p', implode( ' · ', $line ) )
		. tagged( 'p', status_words( $event, $document ) )
		. markdown_text( word( $event, 'text' ) )
		. tagged( 'p', source_words( $event, $document ) );
}

/**
 * A text in a tag; nothing where there is no text.
 *
 * @param string $tag  The tag's name, as HTML has it.
 * @param string $text Plain text.
 * @return string HTML.
 */
function tagged( $tag, $text ) {
	return '' === $text ? '' : "<$tag>" . esc_html( $text ) . "</$tag>";
}

/**
 * The text at a key; nothing where something else is there.
 *
 * @param array  $values What a document says.
 * @param string $key    Of what.
 * @return string
 */
function word( array $values, $key ) {
	return isset( $values[ $key ] ) && is_string( $values[ $key ] ) ? trim( $values[ $key ] ) : '';
}

/**
 * What an id or a value written in its place is called: a place, a source.
 *
 * @param mixed $value  An id, a name, or a value with a name.
 * @param mixed $values The named values of the document.
 * @return string
 */
function name_of( $value, $values ) {
	if ( is_string( $value ) && isset( $values[ $value ] ) ) {
		$value = $values[ $value ];
	}
	return is_array( $value ) ? word( $value, 'name' ) : ( is_string( $value ) ? trim( $value ) : '' );
}

/**
 * The name of the first place.
 *
 * @param mixed $where    What the event says of its places.
 * @param array $document The document it stands in.
 * @return string
 */
function place_name( $where, array $document ) {
	$first = is_array( $where ) && isset( $where[0] ) ? $where[0] : $where;
	return name_of( $first, $document['places'] ?? array() );
}

/**
 * The names of sources, as a list.
 *
 * @param mixed $sources  Ids or names.
 * @param array $document The document they stand in.
 * @return string
 */
function source_names( $sources, array $document ) {
	$names = array();
	foreach ( is_array( $sources ) ? $sources : array() as $source ) {
		$names[] = name_of( $source, $document['sources'] ?? array() );
	}
	return implode( ', ', array_filter( $names ) );
}

/**
 * The line with the sources.
 *
 * @param array $event    The event.
 * @param array $document The document it stands in.
 * @return string
 */
function source_words( array $event, array $document ) {
	$names = source_names( $event['sources'] ?? null, $document );
	/* translators: %s: a list of names. */
	return '' === $names ? '' : sprintf( __( 'Sources: %s', 'dateline-story' ), $names );
}

/**
 * What the event is worth and who says so. What is merely reported needs no words.
 *
 * @param array $event    The event.
 * @param array $document The document it stands in.
 * @return string
 */
function status_words( array $event, array $document ) {
	$words     = array(
		'confirmed' => __( 'confirmed', 'dateline-story' ),
		'claimed'   => __( 'claimed', 'dateline-story' ),
		'denied'    => __( 'denied', 'dateline-story' ),
		'expected'  => __( 'expected', 'dateline-story' ),
	);
	$by        = source_names( $event['by'] ?? null, $document );
	$denied_by = source_names( $event['deniedBy'] ?? null, $document );
	$said      = array(
		$words[ word( $event, 'status' ) ] ?? '',
		/* translators: %s: names of those who say so. */
		'' === $by ? '' : sprintf( __( 'says %s', 'dateline-story' ), $by ),
		/* translators: %s: names of those who deny it. */
		'' === $denied_by ? '' : sprintf( __( 'denied by %s', 'dateline-story' ), $denied_by ),
	);
	return implode( ' · ', array_filter( $said ) );
}

/**
 * When it was: in the author's words, or in ours, or as the file has it.
 *
 * @param array $event The event.
 * @return string
 */
function date_words( array $event ) {
	$given = word( $event, 'whenText' );
	$when  = word( $event, 'when' );
	$ours  = '' === $given ? plain_date( $when ) . two_dates( $when ) : '';
	return '' !== $given ? $given : ( '' !== $ours ? $ours : $when );
}

/**
 * A stretch of time, or a day somewhere in it, in words; nothing where it is neither.
 *
 * @param string $when "2023/2024" or "[2023..2024]".
 * @return string
 */
function two_dates( $when ) {
	if ( ! preg_match( '#^(\[)?([^/.\[\]]+)(?:/|\.\.)([^/.\[\]]+)(\])?$#', $when, $parts ) ) {
		return '';
	}
	$first   = plain_date( $parts[2] );
	$last    = plain_date( $parts[3] );
	$is_one  = '[' === $parts[1] && false !== strpos( $when, '..' );
	$is_both = '' === $parts[1] && false !== strpos( $when, '/' );
	if ( '' === $first || '' === $last || ! ( $is_one || $is_both ) ) {
		return '';
	}
	return $is_one
		/* translators: 1, 2: dates; it was once, some time between them. */
		? sprintf( __( 'between %1$s and %2$s', 'dateline-story' ), $first, $last )
		/* translators: 1, 2: dates; it lasted. */
		: sprintf( __( '%1$s to %2$s', 'dateline-story' ), $first, $last );
}

/**
 * A plain date in words; nothing where it is any other.
 *
 * @param string $when "2023", "2023-09", "2023-09-12", "2023-09-12T18:30"; with "~", "?" or "%" behind it.
 * @return string
 */
function plain_date( $when ) {
	$pattern = '/^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?([~?%]?)$/';
	if ( ! preg_match( $pattern, $when, $parts ) ) {
		return '';
	}
	list( , $year, $month, $day, $clock, $doubt ) = $parts;
	if ( ! checkdate( (int) ( $month ? $month : 1 ), (int) ( $day ? $day : 1 ), (int) $year ) ) {
		return '';
	}
	$date = written_date( $year, $month, $day );
	return '' === $clock ? doubted( $date, $doubt ) : "$date, " . doubted( $clock, $doubt );
}

/**
 * A day, a month or a year in the site's language.
 *
 * @param string $year  Four digits.
 * @param string $month Two, or none.
 * @param string $day   Two, or none.
 * @return string
 */
function written_date( $year, $month, $day ) {
	/* translators: a month and its year, as PHP's date() has it. */
	$format = $month ? _x( 'F Y', 'format of a month', 'dateline-story' ) : 'Y';
	if ( $day ) {
		/* translators: a day, as PHP's date() has it; no day of the week, for it may be a Julian date. */
		$format = _x( 'j F Y', 'format of a day', 'dateline-story' );
	}
	$utc  = new \DateTimeZone( 'UTC' );
	$date = new \DateTime( sprintf( '%s-%s-%s', $year, $month ? $month : '01', $day ? $day : '01' ), $utc );
	return wp_date( $format, $date->getTimestamp(), $utc );
}

/**
 * A date or a clock time with the doubt there is about it.
 *
 * @param string $words The date or time.
 * @param string $doubt A sign of EDTF, or none.
 * @return string
 */
function doubted( $words, $doubt ) {
	if ( '~' === $doubt || '%' === $doubt ) {
		/* translators: %s: a date or a clock time. */
		$words = sprintf( __( 'about %s', 'dateline-story' ), $words );
	}
	if ( '?' === $doubt || '%' === $doubt ) {
		/* translators: %s: a date or a clock time. */
		$words = sprintf( __( '%s (uncertain)', 'dateline-story' ), $words );
	}
	return $words;
}

/**
 * Markdown as paragraphs with links; other marks are left out.
 *
 * @param string $markdown An event's text.
 * @return string HTML.
 */
function markdown_text( $markdown ) {
	$html = '';
	foreach ( preg_split( '/\R\s*\R/', $markdown ) as $paragraph ) {
		$plain = preg_replace( '/^\s{0,3}(?:#{1,6}\s+|>\s?|[-+*]\s+)/m', '', trim( $paragraph ) );
		// Only short emphasis, so that a hostile text costs no more than its length, and none within an address.
		$plain = preg_replace( '/(?<![\w\/])(\*\*|__|\*|`)(?=\S)(.{1,300}?)(?<=\S)\1(?!\w)/su', '$2', $plain );
		$line  = preg_replace_callback( '/\[([^\]]+)\]\((https?:[^\s()]+)\)/', __NAMESPACE__ . '\markdown_link', esc_html( $plain ) );
		$html .= '' === $line ? '' : '<p>' . preg_replace( '/\s*\R\s*/', ' ', $line ) . '</p>';
	}
	return $html;
}

/**
 * A link of Markdown as one of HTML.
 *
 * @param string[] $found HTML: the whole, its text, its address.
 * @return string HTML.
 */
function markdown_link( array $found ) {
	return sprintf( '<a href="%s">%s</a>', esc_url( html_entity_decode( $found[2], ENT_QUOTES ) ), $found[1] );
}
