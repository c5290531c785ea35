<?php
/**
 * Files with the data of a story's map: what they are called, and what they are.
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

/** The ending of such a file's name. */
const GEOJSON_ENDING = 'geojson';

/** What such a file is (RFC 7946). It is none of the type of stories, so that nobody who looks for a story is shown it. */
const GEOJSON_TYPE = 'application/geo+json';

/** The most bytes of such a file: the element reads no more. */
const MOST_GEOJSON_BYTES = 10000000;

/** What GeoJSON may be as a whole. */
const GEOJSON_KINDS = array( 'FeatureCollection', 'Feature', 'Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection' );

/**
 * Whether a name is that of a file with data.
 *
 * @param string $name A file's name.
 * @return bool
 */
function is_geojson_name( $name ) {
	return 1 === preg_match( '!\.' . GEOJSON_ENDING . '$!i', $name );
}

/**
 * Whether a value is GeoJSON, as far as a server needs to know: the element looks closer.
 *
 * @param mixed $value What was in the file.
 * @return bool
 */
function is_geojson( $value ) {
	return is_array( $value ) && in_array( $value['type'] ?? null, GEOJSON_KINDS, true );
}

/**
 * Takes what was in a file for data.
 *
 * @param mixed $value What was in the file, or what is wrong with it.
 * @return array|\WP_Error The data, or what is wrong.
 */
function to_geojson( $value ) {
	return is_wp_error( $value ) || is_geojson( $value ) ? $value : new \WP_Error(
		'dateline_story_geojson',
		__( 'This file is not GeoJSON: that is a FeatureCollection, a Feature or a geometry.', 'dateline-story' )
	);
}
