import { describe, expect, it } from 'vitest';
import { parseBase, toAbsolute, toRoot } from '../../src/publish/addresses.js';

describe('the address of a site', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/news', 'https://example.org/news/'],
    ['http://127.0.0.1:8080/a/b/', 'http://127.0.0.1:8080/a/b/'],
    ['HTTPS://EXAMPLE.org/Übung', 'https://example.org/%C3%9Cbung/'],
  ])('%s ends in /', (text, base) => {
    expect(parseBase(text)).toBe(base);
  });

  it.each(['', 'example.org', '/news/', 'ftp://example.org/', 'javascript:alert(1)', 'https://example.org/?a', 'https://example.org/#a', 'https://me:secret@example.org/'])(
    'cannot be "%s"',
    (text) => {
      expect(() => parseBase(text)).toThrow(RangeError);
      expect(() => parseBase(text)).toThrow(`not "${text}"`);
    },
  ); // prettier-ignore
});

it.each([
  ['index.html', 'https://example.org/news/index.html'],
  ['a b/50%.jpg', 'https://example.org/news/a%20b/50%25.jpg'],
  ['what?#.png', 'https://example.org/news/what%3F%23.png'],
])('the file %s is at its address', (path, address) => {
  expect(toAbsolute('https://example.org/news/', path)).toBe(address);
});

it.each([
  ['', ''],
  ['a/', '../'],
  ['a/b/', '../../'],
])('from "%s" the site is "%s"', (folder, root) => {
  expect(toRoot(folder)).toBe(root);
});
