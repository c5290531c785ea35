<?php
/**
 * Runs code in a site. Arguments: the site's folder, its host, and the code.
 */

list( , $root, $host, $code ) = $argv;

$_SERVER['HTTP_HOST']   = $host;
$_SERVER['REQUEST_URI'] = '/';
require "$root/wp-load.php";
// phpcs:ignore Squiz.PHP.Eval.Discouraged -- That is what it is for.
eval( $code );
