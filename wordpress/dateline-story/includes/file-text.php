<?php
/**
 * A story's file as text, for readers of a shortcode or an address who have no scripts, for feeds and excerpts. (A block has
 * better: the text that the editor made.) Dates stand in the author's words where she gave some. The plain ones, "2023",
 * "2023-09", "2023-09-12", with or without a clock time, are written out; any other is shown as the file has it, because no
 * date is better than a wrong one.
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
 * @return string At least a link to the file.
 */
function file_text( $src ) {
	$path     = uploaded_file( $src );
	$document = $path && filesize( $path ) <= MOST_BYTES_AS_TEXT ? read_document( $path ) : null;
	if ( ! is_array( $document ) ) {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( $src ), esc_html__( 'The story as a file', 'dateline-story' ) );
		return "<p>$link</p>";
	}
	$events = array();
	foreach ( $document['events'] as $event ) {
		$events[] = event_text( $event, $document );
	}
	return tagged( 'h2', word( $document, 'title' ) ) . tagged( 'p', word( $document, 'summary' ) ) . implode( '', $events );
}

/**
 * One event as HTML.
 *
 * @param array $event    The event.
 * @param array $document The document it stands in.
 * @return string
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
 * @param string $tag  The tag's name.
 * @param string $text Plain text.
 * @return string
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
	$words = array(
		'confirmed' => __( 'confirmed', 'dateline-story' ),
		'claimed'   => __( 'claimed', 'dateline-story' ),
		'denied'    => __( 'denied', 'dateline-story' ),
		'expected'  => __( 'expected', 'dateline-story' ),
	);
	$said  = array(
		$words[ word( $event, 'status' ) ] ?? '',
		/* translators: %s: names of those who say so. */
		sprintf( __( 'says %s', 'dateline-story' ), source_names( $event['by'] ?? null, $document ) ),
		/* translators: %s: names of those who deny it. */
		sprintf( __( 'denied by %s', 'dateline-story' ), source_names( $event['deniedBy'] ?? null, $document ) ),
	);
	$named = array( true, ! empty( $event['by'] ), ! empty( $event['deniedBy'] ) );
	return implode( ' · ', array_filter( array_intersect_key( $said, array_filter( $named ) ) ) );
}

/**
 * When it was, in words.
 *
 * @param array $event The event.
 * @return string
 */
function date_words( array $event ) {
	$words = word( $event, 'whenText' );
	$when  = word( $event, 'when' );
	if ( '' !== $words || ! preg_match( '/^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?$/', $when, $parts ) ) {
		return '' !== $words ? $words : $when;
	}
	list( , $year, $month, $day, $clock ) = $parts + array( '', '', '01', '01', '' );
	if ( ! checkdate( (int) $month, (int) $day, (int) $year ) ) {
		return $when;
	}
	$formats = array(
		2 => 'Y',
		/* translators: a month and its year, as in PHP's date(). */
		3 => _x( 'F Y', 'format of a month', 'dateline-story' ),
		/* translators: a day, as in PHP's date(); no day of the week, for it may be a Julian date. */
		4 => _x( 'j F Y', 'format of a day', 'dateline-story' ),
	);
	$format  = $formats[ min( count( $parts ), 4 ) ];
	$utc     = new \DateTimeZone( 'UTC' );
	$date    = wp_date( $format, ( new \DateTime( "$year-$month-$day", $utc ) )->getTimestamp(), $utc );
	return '' === $clock ? $date : "$date, $clock";
}

/**
 * Markdown as paragraphs with links; other marks are left out.
 *
 * @param string $markdown An event's text.
 * @return string
 */
function markdown_text( $markdown ) {
	$html = '';
	foreach ( preg_split( '/\R\s*\R/', $markdown ) as $paragraph ) {
		$plain = preg_replace( '/^\s{0,3}(?:#{1,6}\s+|>\s?|[-+*]\s+|\d+[.)]\s+)/m', '', trim( $paragraph ) );
		$plain = preg_replace( '/(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1/su', '$2', $plain );
		$line  = preg_replace_callback( '/\[([^\]]+)\]\((https?:[^\s()]+)\)/', __NAMESPACE__ . '\markdown_link', esc_html( $plain ) );
		$html .= '' === $line ? '' : '<p>' . preg_replace( '/\s*\R\s*/', ' ', $line ) . '</p>';
	}
	return $html;
}

/**
 * A link of Markdown as one of HTML.
 *
 * @param string[] $found The whole, its text and its address, escaped.
 * @return string
 */
function markdown_link( array $found ) {
	return sprintf( '<a href="%s">%s</a>', esc_url( html_entity_decode( $found[2], ENT_QUOTES ) ), $found[1] );
}
