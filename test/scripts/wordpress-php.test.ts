import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newerPhp } from './newer-php.js';

const plugin = 'wordpress/dateline-story';
const files = readdirSync(plugin, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.php'));

describe('the plugin’s PHP', () => {
  it('says that it needs 7.4, and a WordPress that brings what it takes for granted', () => {
    const head = readFileSync(join(plugin, 'dateline-story.php'), 'utf8');
    expect(head).toMatch(/^ \* Requires PHP: +7\.4$/m);
    expect(Number(/^ \* Requires at least: +([\d.]+)$/m.exec(head)?.[1])).toBeGreaterThanOrEqual(5.9);
  });

  it.each(files)('is 7.4 in %s', (path) => {
    expect(newerPhp(readFileSync(join(plugin, path), 'utf8'))).toEqual([]);
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
