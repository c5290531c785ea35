<?php
/**
 * A site for tests: no mail, no check of the machine, and none of the requests to others that WordPress makes of itself. What a film's host
 * would answer is here.
 */

add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'site_status_tests', '__return_empty_array' );
add_filter( 'pre_option_show_avatars', '__return_zero' );
add_filter( 'emoji_svg_url', '__return_false' );
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
add_filter( 'pre_oembed_result', fn( $html, $url ) => false === strpos( $url, 'youtube.com/' ) ? $html : '<iframe title="A film"></iframe>', 10, 2 );
