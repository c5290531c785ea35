<?php
/**
 * Runs code in a site. Arguments: the site's folder, and the code.
 */

list( , $root, $code ) = $argv;

$_SERVER['HTTP_HOST']   = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
require "$root/wp-load.php";
// phpcs:ignore Squiz.PHP.Eval.Discouraged -- That is what it is for.
eval( $code );
