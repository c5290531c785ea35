import { expect, it } from 'vitest';
import { findTileFlaw, restorePlaceholders, toTileHost, toTileServers } from '../../../src/core/urls/tile-address.js';

it.each([
  'https://tiles.example/{z}/{x}/{y}.png',
  'https://{s}.tiles.example/{z}/{x}/{y}{r}.png?key=abc',
  'https://tiles.example/{z}/{x}/{-y}.png',
  'https://tiles.example/{ z }/{ x }/{ y }.png',
  '/tiles/{z}/{x}/{y}.png',
  '//tiles.example/{z}/{x}/{y}.png',
  'data:image/svg+xml,{z}-{x}-{y}',
])('lets %s pass', (url) => expect(findTileFlaw(url)).toBeUndefined());

it.each([
  ['https://tiles.example/{z}/{x}/{y}.png?key={key}', /\{key\}.*what its server gave you/],
  ['https://tiles.example/{z}/{x}/{y}.png?token={accessToken}', /\{accessToken\}/],
  ['https://tiles.example/{z}/{x}/{y}.png?{a b}', /\{a b\}/],
  ['https://tiles.example/{z}/{x}/{y}.png?{}', /\{\}/],
  ['https://tiles.example/{z}/{x}/{y}.png?key=%7Bkey%7D', /\{key\}.*what its server gave you/],
  ['file:///tiles/{z}/{x}/{y}.png', /http\(s\)/],
  ['ftp://tiles.example/{z}/{x}/{y}.png', /http\(s\)/],
  ['java\nscript:{z}{x}{y}', /http\(s\)/],
  ['https://tiles.example/', /\{z\}, \{x\} and \{y\}/],
  ['https://tiles.example/{x}/{y}', /\{z\}/],
  ['', /\{z\}/],
])('says what is wrong with %s', (url, flaw) => expect(findTileFlaw(url)).toMatch(flaw));

it.each([
  ['https://{s}.tiles.example/{z}/{x}/{y}', 'https://tiles.example/{z}/{x}/{y}'],
  ['https://{ s }.tiles.example:8443/{z}', 'https://tiles.example:8443/{z}'],
  ['//{s}.tiles.example/{z}', '//tiles.example/{z}'],
  ['https://tile-{s}.maps.example/{z}', 'https://maps.example/{z}'],
  ['https://a.tile{s}x.maps.example/{z}', 'https://maps.example/{z}'],
  ['https://tiles.example/{s}/{z}', 'https://tiles.example/{s}/{z}'],
  ['https://{s}.com/{z}', 'https://{s}.com/{z}'],
  ['https://tiles{s}.example/{z}', 'https://tiles{s}.example/{z}'],
  ['https://{s}.co.uk/{z}', 'https://{s}.co.uk/{z}'],
  ['https://tiles-{s}.COM.au:8443/{z}', 'https://tiles-{s}.COM.au:8443/{z}'],
  ['https://{s}.maps.co.uk/{z}', 'https://maps.co.uk/{z}'],
  ['https://{s}.co.example/{z}', 'https://co.example/{z}'],
  ['https://{s}.osm.de/{z}', 'https://osm.de/{z}'],
  ['https://other.example/{s}.tiles.example/{z}', 'https://other.example/{s}.tiles.example/{z}'],
  ['https://other.example\\{s}.tiles.example/{z}', 'https://other.example\\{s}.tiles.example/{z}'],
  ['https://me@{s}.tiles.example/{z}', 'https://me@{s}.tiles.example/{z}'],
  ['https://{z}.tiles.example/', 'https://{z}.tiles.example/'],
])('the host of %s is that of %s', (url, host) => expect(toTileHost(url)).toBe(host));

it('what stands for a server is each of three', () => {
  expect(toTileServers('https://{s}.tiles.example/{ s }/{z}')).toEqual([
    'https://a.tiles.example/a/{z}',
    'https://b.tiles.example/b/{z}',
    'https://c.tiles.example/c/{z}',
  ]);
  expect(new Set(toTileServers('https://tiles.example/{z}')).size).toBe(1);
});

it.each(['{z}/{x}/{y}', '{ z }/{x}/{-y}{r}', 'a?b={z}&c={ x }&d={y}', 'a#{z}'])(
  'an address that was made absolute has its placeholders again: %s',
  (path) => {
    const restored = restorePlaceholders(new URL(path, 'https://tiles.example/maps/').href);
    expect(restored).toBe(`https://tiles.example/maps/${path.replaceAll(' ', '')}`);
  },
);
