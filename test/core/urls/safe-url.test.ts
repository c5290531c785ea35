import { expect, it } from 'vitest';
import { isSafeUrl, toScheme } from '../../../src/core/urls/safe-url.js';

it.each([
  'https://example.org/a?b=c#d',
  'HTTP://EXAMPLE.ORG',
  'mailto:desk@example.org',
  'tel:+4912345',
  '//example.org/a.jpg',
  '/a.jpg',
  'a.jpg',
  '../a b.jpg',
  '?q=1',
  '#departure',
  'a/b:c',
  './javascript:1',
  '',
])('lets %j pass', (url) => {
  expect(isSafeUrl(url)).toBe(true);
});

it.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript\r:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,AAAA',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'ftp://example.org',
  'view-source:https://example.org',
  'intent://x',
])('refuses %j', (url) => {
  expect(isSafeUrl(url)).toBe(false);
});

it('sees every scheme that the platform’s own parser sees', () => {
  for (const gap of ['\t', '\n', '\r', ' ', '\u0000', '\u001f']) {
    for (const url of [`${gap}javascript:1`, `java${gap}script:1`, `javascript${gap}:1`]) {
      const parsed = new URL(url, 'https://example.org/');
      if (parsed.protocol === 'javascript:') expect(toScheme(url), JSON.stringify(url)).toBe('javascript');
    }
  }
});
