<?php
/**
 * Plugin Name:       Dateline Story
 * Description:       Tells a story with places and dates in a post: its text, a map and a timeline side by side. Nothing is fetched from anybody else's server.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Dateline authors
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       dateline-story
 * Domain Path:       /languages
 *
 * @package Dateline_Story
 */

namespace Dateline_Story;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

/**
 * Loads the translations that lie beside the plugin.
 */
function load_translations() {
	load_plugin_textdomain( 'dateline-story', false, dirname( plugin_basename( FILE ) ) . '/languages' );
}
add_action( 'init', __NAMESPACE__ . '\load_translations', 0 );

require_once __DIR__ . '/includes/script.php';
require_once __DIR__ . '/includes/memory.php';
require_once __DIR__ . '/includes/document.php';
require_once __DIR__ . '/includes/streets.php';
require_once __DIR__ . '/includes/geojson.php';
require_once __DIR__ . '/includes/file-text.php';
require_once __DIR__ . '/includes/kept-text.php';
require_once __DIR__ . '/includes/story.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/shortcode.php';
require_once __DIR__ . '/includes/address.php';
require_once __DIR__ . '/includes/uploads.php';
require_once __DIR__ . '/includes/markup.php';
require_once __DIR__ . '/includes/settings.php';
