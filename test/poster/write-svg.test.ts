import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../src/core/content/escape.js';
import { toTenths, writeElement } from '../../src/poster/write-svg.js';

const parse = (xml: string) =>
  new DOMParser({
    // As XML 1.0 has it; the parser would make ends of lines of what only 1.1 takes for them.
    normalizeLineEndings: (text) => text.replace(/\r\n?/g, '\n'),
    onError: (level, message) => {
      throw new SyntaxError(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml').documentElement!;

/** Any text, but for what XML has no place for and what its readers make one of: ends of lines. */
const isPlain = (text: string) => !/[\p{Cc}\p{Cs}\ufffd-\uffff]/u.test(text);

describe('writing SVG', () => {
  it('keeps every text, between tags and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }).filter(isPlain), (text) => {
        const element = parse(writeElement('text', { id: `a${text.replace(/\s/g, ' ')}` }, escapeXml(`b${text}`)));
        expect(element.textContent).toBe(`b${text}`);
        expect(element.getAttribute('id')).toBe(`a${text.replace(/\s/g, ' ')}`);
      }),
    );
  });

  it('is well-formed for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = escapeXml(text);
        expect(written).not.toMatch(/[\p{Cs}\ufffe\uffff<>"']/u);
        expect(written.replace(/[\t\n\r\x7f-\x9f]/g, '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it.each([
    ['<script>', '&#60;script&#62;'],
    ['"\' &amp;', '&#34;&#39; &#38;amp;'],
    ['a\u0000b\u001fc', 'abc'],
    ['lone \ud800 half', 'lone  half'],
    ['whole \u{1f682}', 'whole \u{1f682}'],
  ])('escapes %j', (text, expected) => {
    expect(escapeXml(text)).toBe(expected);
  });

  it('leaves out attributes without a value, and rounds numbers to a tenth', () => {
    expect(writeElement('rect', { x: 1.26, y: -0.04, rx: undefined, fill: 'none' })).toBe(
      '<rect x="1.3" y="0" fill="none"/>',
    );
  });

  it('puts content between tags', () => {
    expect(writeElement('g', {}, writeElement('path', {}), '')).toBe('<g><path/></g>');
  });

  it.each([
    [0.04, '0'],
    [-0.06, '-0.1'],
    [12, '12'],
    [1e6 + 0.25, '1000000.3'],
  ])('writes %d as %s pixels', (pixels, expected) => {
    expect(toTenths(pixels)).toBe(expected);
  });
});
