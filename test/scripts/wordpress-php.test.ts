import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newerPhp } from './newer-php.js';
import { unescapedPhp } from './unescaped-php.js';
import { unguardedPhp } from './unguarded-php.js';

const plugin = 'wordpress/dateline-story';
const files = readdirSync(plugin, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.php'));
const read = (path: string): string => readFileSync(join(plugin, path), 'utf8');

/** A function that takes HTML and gives some. */
const paragraph =
  '/** @param string $a HTML\n@return string HTML */ function paragraph( $a ) {\nreturn "<p>$a</p>";\n}';

describe('the plugin’s PHP', () => {
  it('says that it needs 7.4, and a WordPress that brings what it takes for granted', () => {
    const head = read('dateline-story.php');
    expect(head).toMatch(/^ \* Requires PHP: +7\.4$/m);
    expect(Number(/^ \* Requires at least: +([\d.]+)$/m.exec(head)?.[1])).toBeGreaterThanOrEqual(5.9);
  });

  it.each(files)('is 7.4 in %s', (path) => {
    expect(newerPhp(read(path))).toEqual([]);
  });
});

describe('what is newer than 7.4', () => {
  it.each([
    ['a union of types', 'function f( int|string $a ) {}', /^a union of types, line 2$/],
    ['a union that comes back', 'function f(): int|string {}', /^a union of types/],
    ['a property with a union', 'class A { public int|string $a; }', /^a union of types/],
    ['types that meet', 'function f( A&B $a ) {}', /unexpected 'B'/],
    ['a property made by a parameter', 'class A { function __construct( private $a ) {} }', /^a property made by/],
    ['mixed', 'function f( mixed $a ) {}', /^the type mixed/],
    ['static as a type', 'class A { function f(): static {} }', /^the type static/],
    ['never', 'function f(): never {}', /^the type never/],
    ['null alone', 'function f(): null {}', /^the type null/],
    ['an attribute', '#[A]\nfunction f() {}', /^an attribute, line 2$/],
    ['a readonly property', 'class A { public readonly int $a; }', /^a readonly property/],
    ['a readonly class', 'readonly class A {}', /^a readonly class/],
    ['a match', '$a = match( $b ) { 1 => 2 };', /Match/],
    ['?->', '$a?->b;', /unexpected/],
    ['a named argument', 'f( a: 1 );', /named arguments/],
    ['throw as an expression', '$a = $b ?? throw new E();', /throw/],
    ['an enum', 'enum A {}', /unexpected 'A'/],
    ['a comma behind the last parameter', 'function f( $a, ) {}', /unexpected '\)'/],
    ['a comma behind what a closure uses', '$f = function () use ( $a, ) {};', /unexpected '\)'/],
    ['a function as a value', '$f = f( ... );', /unexpected '\)'/],
    ['a catch without a variable', 'try { f(); } catch ( E ) {}', /unexpected '\)'/],
    ['the class of an object', '$a::class;', /^the class of an object/],
    ['an object as a default', 'function f( $a = new A() ) {}', /^an object as a default/],
    ['an expression behind new', 'new ( f() );', /^an expression behind new/],
    ['a final constant', 'class A { final const B = 1; }', /Final/],
    ['a number with 0o', '$a = 0o17;', /^the number 0o17/],
    ['a newer function', 'namespace A;\nif ( \\array_is_list( $a ) ) {}', /array_is_list, line 3$/],
    ['a newer function by its name', 'array_map( "get_debug_type", $a );', /^get_debug_type/],
    ['a newer class', '$a = new WeakMap();', /^WeakMap/],
  ])('includes %s', (_, php, expected) => {
    const found = newerPhp(`<?php\n${php}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it.each([
    ['what 7.4 brought', 'class A { public ?int $a = 1; } $f = fn( ?int ...$b ) => $b[0] ?? 1; $c ??= [ ...$d ];'],
    ['what WordPress brings', 'str_contains( $a, $b ) || str_starts_with( $a, $b ) || str_ends_with( $a, $b );'],
    ['the class of a name', 'class A { function f() { return [ self::class, static::class, B::class ]; } }'],
    ['a comma behind the last argument', 'f( $a, );'],
    ['comments', '# mixed\n// [A] static\n/** @return mixed|never */\nfunction f() {}'],
  ])('does not include %s', (_, php) => {
    expect(newerPhp(`<?php\n${php}\n`)).toEqual([]);
  });
});

describe('what the plugin writes into a page', () => {
  it('is escaped', () => {
    expect(unescapedPhp(Object.fromEntries(files.map((path) => [path, read(path)])))).toEqual([]);
  });
});

describe('what is not escaped', () => {
  it.each([
    ['what is printed', 'echo $_GET["a"];', /^\$_GET\[\] goes out unescaped, a.php:2$/],
    ['what is printed last', 'echo esc_html( $a ), $a;', /^\$a goes out/],
    ['what is printed in short', '?><b><?= $a ?></b>', /^\$a goes out/],
    ['what is printed by a format', 'printf( "%s", $a );', /^\$a goes out/],
    ['what ends a request', 'wp_die( $a );', /^\$a goes out/],
    ['what is printed by a function', 'echo get_option( "a" );', /^get_option\(\) goes out/],
    [
      'a variable that is escaped only sometimes',
      '$a = esc_html( $b );\nif ( $c ) {\n$a = $b;\n}\necho $a;',
      /^\$a goes/,
    ],
    ['one choice of two', 'echo $a ? esc_html( $a ) : $b;', /^retif\(\) goes out/],
    ['a text in a tag', 'return "<b>$a</b>";', /^\$a stands in HTML unescaped/],
    ['a text behind a tag', "return '<b>' . esc_html( $a ) . $b;", /^\$b stands in HTML/],
    ['a text in an attribute', "return ' title=\"' . $a . '\"';", /^\$a stands in HTML/],
    ['a text in a format', "return sprintf( '<b>%s</b>', $a );", /^\$a stands in HTML/],
    ['an element of a list', 'foreach ( $a as $b ) {\n$c .= "<li>$b</li>";\n}', /^\$b stands in HTML/],
    ['what is escaped in another function', '$a = esc_html( $b );\n$f = function () {\necho $a;\n};', /^\$a goes out/],
    ['what is handed on as HTML', `${paragraph} paragraph( $b );`, /^\$b is handed on as HTML/],
    ['what is given as HTML', '/** @return string HTML */ function f( $a ) {\nreturn $a;\n}', /^\$a goes out/],
    ['what is kept as HTML', 'set_transient( "a", $b, 1 );', /^\$b is handed on/],
    [
      'what another function made',
      "echo preg_replace_callback( '/a/', 'f', esc_html( $a ) );",
      /^preg_replace_callback/,
    ],
  ])('includes %s', (_, php, expected) => {
    const found = unescapedPhp({ 'a.php': `<?php\n${php}` });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it.each([
    ['what is escaped', "echo '<b title=\"' . esc_attr( $a ) . '\">' . esc_html__( 'A', 'b' ) . '</b>';"],
    ['what was escaped before', '$a = esc_html( $b );\necho "<p>$a</p>";'],
    ['what is made of HTML', `${paragraph} echo implode( "", array( paragraph( esc_html( $a ) ), "<hr>" ) );`],
    ['a number', 'echo (int) $a, count( $b );'],
    ['a text that is no HTML', 'return sprintf( "%s: %s", $a, "$b, $c" );'],
  ])('does not include %s', (_, php) => {
    expect(unescapedPhp({ 'a.php': `<?php\n${php}` })).toEqual([]);
  });
});

describe('what the plugin writes into the database', () => {
  it.each(files)('stands behind a nonce and a capability in %s', (path) => {
    expect(unguardedPhp(read(path))).toEqual([]);
  });
});

describe('what is not guarded', () => {
  const nonce = "check_admin_referer( 'a' );";
  const may = "if ( ! current_user_can( 'edit_posts' ) ) {\nreturn;\n}";

  it.each([
    ['a write', 'update_option( "a", 1 );', /^update_option without a nonce and a capability, line 2$/],
    ['a write in a function', 'function f() {\nif ( $a ) {\nwp_delete_post( 1 );\n}\n}', /^wp_delete_post without/],
    ['a write in a closure', 'add_action( "a", function () {\nunlink( $a );\n} );', /^unlink without/],
    ['a question to the database', '$wpdb->query( $a );', /^->query without/],
    ['a write that lacks a capability', `${nonce} update_option( "a", 1 );`, /without a capability/],
    ['a write that lacks a nonce', `${may} update_option( "a", 1 );`, /without a nonce/],
    ['a write before its guards', `update_option( "a", 1 ); ${nonce} ${may}`, /without a nonce and a capability/],
    ['a guard that guards nothing', `${nonce} current_user_can( "a" ); delete_option( "a" );`, /without a capability/],
    [
      'a guard that lets through',
      `${nonce} if ( ! current_user_can( "a" ) ) {\nf();\n} delete_option( "a" );`,
      /without a/,
    ],
    [
      'a guard the wrong way round',
      `${nonce} if ( current_user_can( "a" ) ) {\nreturn;\n} delete_option( "a" );`,
      /without a/,
    ],
    [
      'one guard or the other',
      'if ( current_user_can( "a" ) || wp_verify_nonce( $b ) ) {\ndelete_option( "a" );\n}',
      /nonce and a/,
    ],
    ['a guard outside of the function', `${nonce} ${may} function f() {\ndelete_option( "a" );\n}`, /nonce and a/],
  ])('includes %s', (_, php, expected) => {
    const found = unguardedPhp(`<?php\n${php}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it.each([
    ['what stands behind both', `${nonce} ${may} update_option( "a", 1 );`],
    [
      'what is done where both are there',
      'if ( current_user_can( "a" ) && wp_verify_nonce( $b ) ) {\ndelete_option( "a" );\n}',
    ],
    [
      'what is left where one is missing',
      'if ( ! current_user_can( "a" ) || ! wp_verify_nonce( $b ) ) {\nwp_die();\n} unlink( $a );',
    ],
    ['what is done in one line', 'current_user_can( "a" ) && wp_verify_nonce( $b ) && delete_option( "a" );'],
    [
      'what is done when the plugin is removed',
      "defined( 'WP_UNINSTALL_PLUGIN' ) || exit; foreach ( $a as $b ) {\ndelete_option( $b );\n}",
    ],
    ['what is kept for a while', 'set_transient( "a", 1, 1 );'],
  ])('does not include %s', (_, php) => {
    expect(unguardedPhp(`<?php\n${php}`)).toEqual([]);
  });
});
