import { expect, it } from 'vitest';
import fc from 'fast-check';
import { isPlainHost, isSafeUrl, toScheme } from '../../../src/core/urls/safe-url.js';

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
  'https://münchen.example/a',
  'https://例え.example:8443/',
  'https://under_score.example/',
  'https://user:pass;word@example.org/',
  'http://[2001:db8::1]:8080/a',
  'http://192.0.2.1',
  'https://example.org/a;b,c*',
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
  'https://a;sandbox/x.png',
  'https://b,script-src/x',
  'https://*/x.png',
  'https://*.example.org/x.png',
  '//a;sandbox/x.png',
  '\\\\a;sandbox/x.png',
  'https:a;sandbox/x.png',
  'https://a%3Bsandbox/x.png',
  'https://user@a;b/x.png',
  "https://'self'/",
  'https://a b/',
  'https://[::1/',
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

it('lets no host pass that says more than a host where a policy names it', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'a;,*\'"$(){}=&!~`|^ .-_%3B:@\\/[]é。\n'), maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom('https://', '//', 'https:', 'http:/', '\\\\'), signs, (start, rest) => {
      const url = start + rest;
      if (!isSafeUrl(url)) return;
      for (const page of ['https://page.invalid', 'http://page.invalid'].filter((base) => URL.canParse(url, base))) {
        const { host } = new URL(url, page);
        expect(isPlainHost(host)).toBe(true);
        expect(host).not.toMatch(/[;,*\s'"]/);
      }
    }),
  );
});
